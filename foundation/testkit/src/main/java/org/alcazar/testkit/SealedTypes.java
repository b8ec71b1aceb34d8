// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.util.HashSet;
import java.util.stream.Stream;

/** What a sealed type permits. */
public final class SealedTypes {

    private SealedTypes() {
    }

    /** The classes without permitted ones of their own; a class reached by two ways is named once. */
    public static Stream<Class<?>> leaves(Class<?> type) {
        return reached(type).distinct();
    }

    /**
     * Checks that a generator makes values of every class that a sealed type permits, so that a new class isn't left out of the tests that
     * use the generator.
     *
     * @param count how many values may be made until all classes must have been seen
     */
    public static void eachIsMade(Class<?> sealed, int count, Generator<?> generator) {
        var missing = new HashSet<>(leaves(sealed).toList());
        if (missing.size() < 2) {
            throw new IllegalArgumentException(sealed + " is not sealed");
        }
        for (int i = 0; i < count && !missing.isEmpty(); i++) {
            missing.remove(generator.next(Seeded.random(Seeded.seed() + i)).getClass());
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("not made in " + count + " values: " + missing);
        }
    }

    private static Stream<Class<?>> reached(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedTypes::reached) : Stream.of(type);
    }
}
