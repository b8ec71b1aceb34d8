// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import org.jspecify.annotations.Nullable;

/**
 * What a request is answered by.
 *
 * @param version of what is answered, for the next change of it (ETag); null if it has none
 */
public record Answer<A>(A body, @Nullable Long version) {

    public static <A> Answer<A> of(A body) {
        return new Answer<>(body, null);
    }
}
