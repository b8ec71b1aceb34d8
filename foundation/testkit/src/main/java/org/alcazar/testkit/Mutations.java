// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damage done to a valid message, to see that a decoder refuses it in the one way it may. */
public final class Mutations {

    private static final int[] TELLING = {0x00, 0x01, 0x7e, 0x7f, 0x80, 0xc0, 0xfe, 0xff};

    private Mutations() {
    }

    /** What takes octets, and may throw. */
    @FunctionalInterface
    public interface Decoder {

        void decode(byte[] bytes) throws Throwable;
    }

    /** The message cut off at every length short of its own. */
    public static Stream<byte[]> truncations(byte[] valid) {
        return IntStream.range(0, valid.length).mapToObj(length -> Arrays.copyOf(valid, length));
    }

    /** The message with each of its bits inverted, one at a time. */
    public static Stream<byte[]> bitFlips(byte[] valid) {
        return IntStream.range(0, valid.length * 8).mapToObj(bit -> {
            var bytes = valid.clone();
            bytes[bit / 8] ^= (byte) (0x80 >> bit % 8);
            return bytes;
        });
    }

    /** The message with one to four random damages: octets changed, inserted, removed, repeated, swapped, or appended. */
    public static byte[] random(byte[] valid, RandomGenerator random) {
        var bytes = valid.clone();
        for (int left = random.nextInt(1, 5); left > 0; left--) {
            bytes = damage(bytes, random);
        }
        return bytes;
    }

    /**
     * Gives the decoder the message whole, cut off at every length, with every bit inverted, and with {@code count} seeded random damages.
     * The whole message must be taken; the others taken or refused.
     *
     * @param refusal the only exception in which decoding may end
     * @throws AssertionError with the octets and what was done to them if anything else was thrown
     */
    public static void takenOrRefused(byte[] valid, int count, Class<? extends Throwable> refusal, Decoder decoder) {
        try {
            decoder.decode(valid.clone());
        } catch (Throwable e) {
            throw new AssertionError("the undamaged message is refused: " + HexFormat.of().formatHex(valid), e);
        }
        truncations(valid).forEach(bytes -> check("cut off at " + bytes.length, bytes, refusal, decoder));
        bitFlips(valid).forEach(bytes -> check("one bit inverted", bytes, refusal, decoder));
        long first = Seeded.seed();
        for (int i = 0; i < count; i++) {
            check("damaged by seed " + (first + i), random(valid, Seeded.random(first + i)), refusal, decoder);
        }
    }

    private static void check(String damage, byte[] bytes, Class<? extends Throwable> refusal, Decoder decoder) {
        try {
            decoder.decode(bytes.clone());
        } catch (VirtualMachineError e) {
            throw new AssertionError("the machine gave in to a message " + damage + ": " + HexFormat.of().formatHex(bytes), e);
        } catch (Throwable e) {
            if (!refusal.isInstance(e)) {
                throw new AssertionError(
                        "decoding ended otherwise than it may for a message " + damage + ": " + HexFormat.of().formatHex(bytes), e);
            }
        }
    }

    private static byte[] damage(byte[] bytes, RandomGenerator random) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int run = bytes.length == 0 ? 0 : random.nextInt(1, Math.min(bytes.length - at, 8) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> changed(bytes, at, (byte) random.nextInt());
            case 1 -> changed(bytes, at, (byte) TELLING[random.nextInt(TELLING.length)]);
            case 2 -> spliced(bytes, at, 0, some(random));
            case 3 -> spliced(bytes, at, run, new byte[0]);
            case 4 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + run));
            case 5 -> swapped(bytes, at, bytes.length == 0 ? 0 : random.nextInt(bytes.length));
            default -> spliced(bytes, bytes.length, 0, some(random));
        };
    }

    private static byte[] some(RandomGenerator random) {
        var bytes = new byte[random.nextInt(1, 9)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int at, byte value) {
        if (bytes.length > 0) {
            bytes[at] = value;
        }
        return bytes;
    }

    private static byte[] swapped(byte[] bytes, int one, int other) {
        if (bytes.length > 0) {
            byte kept = bytes[one];
            bytes[one] = bytes[other];
            bytes[other] = kept;
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
        var result = new byte[bytes.length - removed + inserted.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(bytes, at + removed, result, at + inserted.length, bytes.length - at - removed);
        return result;
    }
}
