// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Makes values of a property test from randomness that is handed in; everything it chooses it takes from there.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Generator<T> {

    T next(RandomGenerator random);

    /** A generator of what {@code change} makes of this one's values. */
    default <U> Generator<U> map(Function<? super T, ? extends U> change) {
        return random -> change.apply(next(random));
    }
}
