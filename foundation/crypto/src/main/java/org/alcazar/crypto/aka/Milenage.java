// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import java.util.Arrays;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Aes;
import org.alcazar.crypto.primitive.Words;
import org.alcazar.wire.Octets;

/** MILENAGE with AES as its kernel and the example values of c1 to c5 and r1 to r5 (TS 35.206). */
public final class Milenage implements AuthenticationFunctions {

    private static final int KEY = 16;
    private static final int[] ROTATION_OCTETS = {8, 0, 4, 8, 12};
    private static final int[] CONSTANT = {0, 1, 2, 4, 8};

    private final Secret k;
    private final Secret opc;

    private Milenage(Secret k, Secret opc) {
        this.k = k;
        this.opc = opc;
    }

    /** Under K and the subscriber's OPc, 16 octets each, copied. */
    public static Milenage withOpc(Secret k, Secret opc) {
        check(k, "K");
        check(opc, "OPc");
        return new Milenage(k.copy(), opc.copy());
    }

    /** Under K and the operator's OP, 16 octets each, copied. */
    public static Milenage withOp(Secret k, Secret op) {
        return new Milenage(k.copy(), opc(k, op));
    }

    /** OPc of a subscriber with K under the operator's OP (TS 35.206 §4.1). */
    public static Secret opc(Secret k, Secret op) {
        check(k, "K");
        check(op, "OP");
        var block = op.reveal().clone();
        try (var aes = Aes.keyed(k.reveal())) {
            aes.encrypt(block, 0, 1);
        }
        Words.xor(op.reveal(), block, 0);
        return Secret.wrap(block);
    }

    @Override
    public Octets f1(Octets rand, long sqn, int amf) {
        return Octets.copyOf(out1(rand, sqn, amf), 0, 8);
    }

    @Override
    public Octets f1Star(Octets rand, long sqn, int amf) {
        return Octets.copyOf(out1(rand, sqn, amf), 8, 16);
    }

    @Override
    public ChallengeKeys f2345(Octets rand) {
        var out = outs(rand, 1, 3);
        var keys = new ChallengeKeys(part(out, 8, 16), part(out, 16, 32), part(out, 32, 48), part(out, 0, 6));
        Arrays.fill(out, (byte) 0);
        return keys;
    }

    @Override
    public Secret f5Star(Octets rand) {
        var out = outs(rand, 4, 1);
        var ak = part(out, 0, 6);
        Arrays.fill(out, (byte) 0);
        return ak;
    }

    @Override
    public void close() {
        k.close();
        opc.close();
    }

    /** OUT1 (TS 35.206 §4.1). */
    private byte[] out1(Octets rand, long sqn, int amf) {
        byte[] mask = opc.reveal();
        var in = new byte[Aes.BLOCK];
        System.arraycopy(Sqn.octets(sqn), 0, in, 0, 6);
        System.arraycopy(Sqn.amf(amf), 0, in, 6, 2);
        System.arraycopy(in, 0, in, 8, 8);
        Words.xor(mask, in, 0);
        var out = new byte[Aes.BLOCK];
        try (var aes = Aes.keyed(k.reveal())) {
            var temp = temp(aes, rand, mask);
            rotatedInto(in, 0, out, 0);
            Words.xor(temp, out, 0);
            aes.encrypt(out, 0, 1);
            Arrays.fill(temp, (byte) 0);
        }
        Words.xor(mask, out, 0);
        return out;
    }

    /** OUT2 to OUT5, {@code count} of them from the one at {@code first} on, enciphered together. */
    private byte[] outs(Octets rand, int first, int count) {
        byte[] mask = opc.reveal();
        var out = new byte[count * Aes.BLOCK];
        try (var aes = Aes.keyed(k.reveal())) {
            var temp = temp(aes, rand, mask);
            Words.xor(mask, temp, 0);
            for (int i = 0; i < count; i++) {
                rotatedInto(temp, first + i, out, i * Aes.BLOCK);
            }
            aes.encrypt(out, 0, count);
            Arrays.fill(temp, (byte) 0);
        }
        for (int i = 0; i < count; i++) {
            Words.xor(mask, out, i * Aes.BLOCK);
        }
        return out;
    }

    private static byte[] temp(Aes aes, Octets rand, byte[] opc) {
        var temp = Sqn.rand(rand);
        Words.xor(opc, temp, 0);
        aes.encrypt(temp, 0, 1);
        return temp;
    }

    /** The block rotated towards its start by r and with c added, both of the function at {@code index}. */
    private static void rotatedInto(byte[] block, int index, byte[] out, int at) {
        for (int i = 0; i < Aes.BLOCK; i++) {
            out[at + i] = block[i + ROTATION_OCTETS[index] & Aes.BLOCK - 1];
        }
        out[at + Aes.BLOCK - 1] ^= (byte) CONSTANT[index];
    }

    private static Secret part(byte[] out, int from, int to) {
        return Secret.wrap(Arrays.copyOfRange(out, from, to));
    }

    private static void check(Secret key, String name) {
        if (key.length() != KEY) {
            throw new IllegalArgumentException(name + " is of 16 octets, not " + key.length());
        }
    }
}
