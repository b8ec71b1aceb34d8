// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Generators to build others from. Ranges are inclusive, and their ends come up often: that is where faults are. */
public final class Generators {

    private Generators() {
    }

    /** Numbers from {@code least} to {@code most}; about one in five is an end of the range or next to it. */
    public static Generator<Integer> ints(int least, int most) {
        return longs(least, most).map(Math::toIntExact);
    }

    /** Numbers from {@code least} to {@code most}; about one in five is an end of the range or next to it. */
    public static Generator<Long> longs(long least, long most) {
        if (least > most) {
            throw new IllegalArgumentException("an empty range: " + least + " to " + most);
        }
        return random -> {
            long near = random.nextInt(2);
            return switch (random.nextInt(10)) {
                case 0 -> least == most ? least : least + near;
                case 1 -> least == most ? most : most - near;
                default -> most < Long.MAX_VALUE ? random.nextLong(least, most + 1) : anyFrom(random, least);
            };
        };
    }

    /** Octets, {@code least} to {@code most} of them. */
    public static Generator<byte[]> bytes(int least, int most) {
        var length = ints(least, most);
        return random -> {
            var bytes = new byte[length.next(random)];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    /** Decimal digits, {@code least} to {@code most} of them. */
    public static Generator<String> digits(int least, int most) {
        var length = ints(least, most);
        return random -> {
            var text = new StringBuilder();
            for (int left = length.next(random); left > 0; left--) {
                text.append((char) ('0' + random.nextInt(10)));
            }
            return text.toString();
        };
    }

    public static Generator<Boolean> booleans() {
        return RandomGenerator::nextBoolean;
    }

    /** One of the values given. */
    @SafeVarargs
    public static <T> Generator<T> oneOf(T... values) {
        var choices = List.of(values);
        return random -> choices.get(random.nextInt(choices.size()));
    }

    /** One of an enum's constants. */
    public static <E extends Enum<E>> Generator<E> constants(Class<E> type) {
        return oneOf(type.getEnumConstants());
    }

    /** Lists of {@code least} to {@code most} elements. */
    public static <T> Generator<List<T>> lists(Generator<? extends T> element, int least, int most) {
        var length = ints(least, most);
        return random -> {
            int count = length.next(random);
            var list = new ArrayList<T>(count);
            for (int i = 0; i < count; i++) {
                list.add(element.next(random));
            }
            return List.copyOf(list);
        };
    }

    private static long anyFrom(RandomGenerator random, long least) {
        long value = random.nextLong();
        while (value < least) {
            value = random.nextLong();
        }
        return value;
    }
}
