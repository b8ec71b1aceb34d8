// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that has passed all checks that its route declares.
 *
 * @param parameters by name, with what counts for those that were left out
 * @param body null where the route takes none
 * @param version that the caller knows (If-Match); null if it does not say
 */
public record Call<B>(Caller caller, Map<String, String> parameters, @Nullable B body, @Nullable Long version) {

    public Call {
        parameters = Map.copyOf(parameters);
    }

    /** Null if it was left out and nothing counts instead. */
    public @Nullable String text(String parameter) {
        return parameters.get(parameter);
    }

    /** One that is there in any case. */
    public String given(String parameter) {
        return Objects.requireNonNull(parameters.get(parameter), parameter);
    }

    public int number(String parameter) {
        return Integer.parseInt(given(parameter));
    }

    /** Of a route that takes a body. */
    public B sent() {
        return Objects.requireNonNull(body);
    }
}
