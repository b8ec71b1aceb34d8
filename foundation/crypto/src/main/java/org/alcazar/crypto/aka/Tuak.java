// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Keccak;
import org.alcazar.wire.Octets;

/** TUAK, whose kernel is the permutation of SHA-3 (TS 35.231). */
public final class Tuak implements AuthenticationFunctions {

    private static final int TOP_OCTETS = 32;
    private static final int STATE_OCTETS = 200;
    private static final byte[] ALGORITHM_NAME = "TUAK1.0".getBytes(StandardCharsets.US_ASCII);
    private static final int F1_STAR = 0x80;
    private static final int F2345 = 0x40;
    private static final int F5_STAR = 0xc0;

    private static final int INSTANCE_AT = 32;
    private static final int NAME_AT = 33;
    private static final int RAND_AT = 40;
    private static final int AMF_AT = 56;
    private static final int SQN_AT = 58;
    private static final int KEY_AT = 64;
    private static final int PADDING_AT = 96;
    private static final int LAST_RATE_OCTET = 135;

    private final Secret k;
    private final Secret topc;
    private final Parameters parameters;

    private Tuak(Secret k, Secret topc, Parameters parameters) {
        this.k = k;
        this.topc = topc;
        this.parameters = parameters;
    }

    /**
     * What an operator chooses (TS 35.231 §5).
     *
     * @param keccakIterations times the permutation is applied, 1 or more; 1 is the default
     * @param macBits 64, 128 or 256; AUTN has room for 64
     * @param resBits 32, 64, 128 or 256
     * @param ckBits 128 or 256
     * @param ikBits 128 or 256
     */
    public record Parameters(int keccakIterations, int macBits, int resBits, int ckBits, int ikBits) {

        /** One iteration, MAC and RES of 64 bits, keys of 128. */
        public static final Parameters DEFAULT = new Parameters(1, 64, 64, 128, 128);

        private static final int MAX_ITERATIONS = 255;

        /** @throws IllegalArgumentException if a value is not one of those allowed */
        public Parameters {
            boolean fits = keccakIterations >= 1 && keccakIterations <= MAX_ITERATIONS
                    && (macBits == 64 || macBits == 128 || macBits == 256)
                    && (resBits == 32 || resBits == 64 || resBits == 128 || resBits == 256)
                    && (ckBits == 128 || ckBits == 256) && (ikBits == 128 || ikBits == 256);
            if (!fits) {
                throw new IllegalArgumentException("not TUAK parameters: iterations " + keccakIterations + ", MAC " + macBits + ", RES " + resBits
                        + ", CK " + ckBits + ", IK " + ikBits);
            }
        }
    }

    /** Under K of 16 or 32 octets and the subscriber's TOPc of 32, copied. */
    public static Tuak withTopc(Secret k, Secret topc, Parameters parameters) {
        check(k, topc);
        return new Tuak(k.copy(), topc.copy(), parameters);
    }

    /** Under K of 16 or 32 octets and the operator's TOP of 32, copied. */
    public static Tuak withTop(Secret k, Secret top, Parameters parameters) {
        return new Tuak(k.copy(), topc(k, top, parameters.keccakIterations()), parameters);
    }

    /** TOPc of a subscriber with K under the operator's TOP (TS 35.231 §6.1). */
    public static Secret topc(Secret k, Secret top, int keccakIterations) {
        check(k, top);
        var out = permuted(input(k, top, keyBit(k)), keccakIterations);
        var topc = part(out, 0, TOP_OCTETS);
        Arrays.fill(out, (byte) 0);
        return topc;
    }

    @Override
    public Octets f1(Octets rand, long sqn, int amf) {
        return mac(0, rand, sqn, amf);
    }

    @Override
    public Octets f1Star(Octets rand, long sqn, int amf) {
        return mac(F1_STAR, rand, sqn, amf);
    }

    @Override
    public ChallengeKeys f2345(Octets rand) {
        int instance = F2345 | parameters.resBits() / 64 << 3 | (parameters.ckBits() == 256 ? 4 : 0) | (parameters.ikBits() == 256 ? 2 : 0);
        var out = permuted(withRand(instance, rand), parameters.keccakIterations());
        var keys = new ChallengeKeys(part(out, 0, parameters.resBits() / 8), part(out, 32, parameters.ckBits() / 8),
                part(out, 64, parameters.ikBits() / 8), part(out, 96, Sqn.OCTETS));
        Arrays.fill(out, (byte) 0);
        return keys;
    }

    @Override
    public Secret f5Star(Octets rand) {
        var out = permuted(withRand(F5_STAR, rand), parameters.keccakIterations());
        var ak = part(out, 96, Sqn.OCTETS);
        Arrays.fill(out, (byte) 0);
        return ak;
    }

    @Override
    public void close() {
        k.close();
        topc.close();
    }

    private Octets mac(int function, Octets rand, long sqn, int amf) {
        var in = withRand(function | parameters.macBits() / 64 << 3, rand);
        reversedInto(in, AMF_AT, Sqn.amf(amf));
        reversedInto(in, SQN_AT, Sqn.octets(sqn));
        var out = permuted(in, parameters.keccakIterations());
        var mac = new byte[parameters.macBits() / 8];
        reversedFrom(out, 0, mac);
        Arrays.fill(out, (byte) 0);
        return Octets.wrap(mac);
    }

    private byte[] withRand(int instance, Octets rand) {
        var in = input(k, topc, instance | keyBit(k));
        reversedInto(in, RAND_AT, Sqn.rand(rand));
        return in;
    }

    /** IN of TS 35.231 §6 with RAND, AMF and SQN zero. Every field goes in with its octets in reverse. */
    private static byte[] input(Secret k, Secret top, int instance) {
        var in = new byte[STATE_OCTETS];
        reversedInto(in, 0, top.reveal());
        in[INSTANCE_AT] = (byte) instance;
        reversedInto(in, NAME_AT, ALGORITHM_NAME);
        reversedInto(in, KEY_AT, k.reveal());
        in[PADDING_AT] = 0x1f;
        in[LAST_RATE_OCTET] = (byte) 0x80;
        return in;
    }

    private static byte[] permuted(byte[] in, int iterations) {
        var state = new long[STATE_OCTETS / Long.BYTES];
        for (int i = 0; i < STATE_OCTETS; i++) {
            state[i / 8] |= (in[i] & 0xffL) << i % 8 * 8;
        }
        for (int i = 0; i < iterations; i++) {
            Keccak.permute(state);
        }
        for (int i = 0; i < STATE_OCTETS; i++) {
            in[i] = (byte) (state[i / 8] >>> i % 8 * 8);
        }
        Arrays.fill(state, 0);
        return in;
    }

    private static int keyBit(Secret k) {
        return k.length() == 32 ? 1 : 0;
    }

    private static Secret part(byte[] out, int from, int length) {
        var part = new byte[length];
        reversedFrom(out, from, part);
        return Secret.wrap(part);
    }

    private static void reversedInto(byte[] in, int at, byte[] field) {
        for (int i = 0; i < field.length; i++) {
            in[at + i] = field[field.length - 1 - i];
        }
    }

    private static void reversedFrom(byte[] out, int at, byte[] field) {
        for (int i = 0; i < field.length; i++) {
            field[i] = out[at + field.length - 1 - i];
        }
    }

    private static void check(Secret k, Secret top) {
        if (k.length() != 16 && k.length() != 32 || top.length() != TOP_OCTETS) {
            throw new IllegalArgumentException("TUAK takes K of 16 or 32 octets and TOP or TOPc of 32, not " + k.length() + " and " + top.length());
        }
    }
}
