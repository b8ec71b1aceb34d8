// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.util.HexFormat;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Property tests whose every case comes from a seed.
 *
 * <p>The seeds are the same in every build, so that a build's result means something. A case that fails names its seed, and
 * {@code -Dalcazar.seed=N} runs that case first; {@code -Dalcazar.seed=random} looks where no build has looked yet.
 */
public final class Seeded {

    private static final String PROPERTY = "alcazar.seed";
    private static final long FIRST = 20_260_101L;

    private Seeded() {
    }

    /** What must hold for a value; any throwable says that it does not. */
    @FunctionalInterface
    public interface Property<T> {

        void check(T value) throws Throwable;
    }

    /**
     * Checks the property for {@code count} generated values.
     *
     * @throws AssertionError for the first one it does not hold for, with the value and its seed; the cause is what was thrown
     */
    public static <T> void forAll(int count, Generator<? extends T> generator, Property<? super T> property) {
        long first = seed();
        for (int i = 0; i < count; i++) {
            long seed = first + i;
            T value = generator.next(random(seed));
            try {
                property.check(value);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                var which = "case " + (i + 1) + " of " + count;
                throw new AssertionError("does not hold for " + which + ": " + show(value) + "; run it again by -D" + PROPERTY + "=" + seed, e);
            }
        }
    }

    /** The seed a test is to start from: the system property, or the one that is the same in every build. */
    public static long seed() {
        var given = System.getProperty(PROPERTY, "");
        return switch (given) {
            case "" -> FIRST;
            case "random" -> Objects.hash(System.nanoTime(), ProcessHandle.current().pid());
            default -> Long.parseLong(given);
        };
    }

    /** The randomness that a seed stands for; the same on every machine. */
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static String show(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
