// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.util.Arrays;

/** AES-CMAC (NIST SP 800-38B, RFC 4493), for messages of any number of bits. */
public final class AesCmac {

    private AesCmac() {
    }

    /** The 16 octets of the MAC of a whole message. */
    public static byte[] mac(byte[] key, byte[] message) {
        return mac(key, new byte[0], message, 0, message.length * 8L);
    }

    /**
     * The 16 octets of the MAC of {@code prefix} followed by the {@code bits} leading bits of {@code message} from octet {@code from} on.
     *
     * @param prefix whole octets
     */
    public static byte[] mac(byte[] key, byte[] prefix, byte[] message, int from, long bits) {
        int octets = Math.toIntExact((bits + 7) / 8);
        int length = prefix.length + octets;
        int blocks = Math.max(1, (length + Aes.BLOCK - 1) / Aes.BLOCK);
        boolean whole = length == blocks * Aes.BLOCK && bits % 8 == 0;
        var padded = new byte[blocks * Aes.BLOCK];
        System.arraycopy(prefix, 0, padded, 0, prefix.length);
        System.arraycopy(message, from, padded, prefix.length, octets);
        if (!whole) {
            int marker = 0x80 >> bits % 8;
            int at = bits % 8 == 0 ? length : length - 1;
            padded[at] = (byte) (padded[at] & -(marker << 1) | marker);
        }
        try (var aes = Aes.keyed(key)) {
            foldIn(subkey(aes, whole), padded, padded.length - Aes.BLOCK);
            aes.encrypt(padded, 0, 1);
            for (int at = Aes.BLOCK; at < padded.length; at += Aes.BLOCK) {
                for (int i = 0; i < Aes.BLOCK; i++) {
                    padded[at + i] ^= padded[at - Aes.BLOCK + i];
                }
                aes.encrypt(padded, at, 1);
            }
        }
        var mac = Arrays.copyOfRange(padded, padded.length - Aes.BLOCK, padded.length);
        Arrays.fill(padded, (byte) 0);
        return mac;
    }

    private static void foldIn(byte[] subkey, byte[] data, int at) {
        Words.xor(subkey, data, at);
        Arrays.fill(subkey, (byte) 0);
    }

    private static byte[] subkey(Aes aes, boolean whole) {
        var block = new byte[Aes.BLOCK];
        aes.encrypt(block, 0, 1);
        doubled(block);
        if (!whole) {
            doubled(block);
        }
        return block;
    }

    private static void doubled(byte[] block) {
        long high = Words.getLong(block, 0);
        long low = Words.getLong(block, 8);
        Words.putLong(high << 1 | low >>> 63, block, 0);
        Words.putLong(low << 1 ^ high >> 63 & 0x87, block, 8);
    }
}
