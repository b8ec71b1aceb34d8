// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.util.Arrays;

/** AES in counter mode with the incrementing function of NIST SP 800-38A B.1 over the last 32 bits. */
public final class AesCtr {

    private static final int BATCH = 16;

    private AesCtr() {
    }

    /** Adds the key stream that starts with counter block {@code icb} to {@code data[from, from + length)} in place. */
    public static void apply(byte[] key, byte[] icb, byte[] data, int from, int length) {
        var stream = new byte[Math.min((length + Aes.BLOCK - 1) / Aes.BLOCK, BATCH) * Aes.BLOCK];
        int counter = Words.get(icb, 12);
        try (var aes = Aes.keyed(key)) {
            for (int done = 0; done < length; done += stream.length) {
                int left = Math.min(length - done, stream.length);
                int blocks = (left + Aes.BLOCK - 1) / Aes.BLOCK;
                for (int i = 0; i < blocks; i++) {
                    System.arraycopy(icb, 0, stream, i * Aes.BLOCK, 12);
                    Words.put(counter++, stream, i * Aes.BLOCK + 12);
                }
                aes.encrypt(stream, 0, blocks);
                for (int i = 0; i < left; i++) {
                    data[from + done + i] ^= stream[i];
                }
            }
        }
        Arrays.fill(stream, (byte) 0);
    }
}
