// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import java.util.Arrays;
import org.alcazar.crypto.primitive.Aes;
import org.alcazar.crypto.primitive.AesCtr;
import org.alcazar.crypto.primitive.Snow5g;
import org.alcazar.crypto.primitive.Words;
import org.alcazar.crypto.primitive.Zuc;

/** A key stream of octets that is drawn on in pieces, of which all but the last are whole blocks of 16 octets. */
abstract class OctetStream implements AutoCloseable {

    static final int BLOCK = 16;

    private final byte[] block = new byte[BLOCK];

    /**
     * Starts a stream.
     *
     * @param key stays the caller's, and must stay as it is while the stream is in use
     */
    static OctetStream of(Algorithm256 algorithm, byte[] key, byte[] iv) {
        return switch (algorithm) {
            case SNOW_5G -> new SnowStream(new Snow5g(key, iv));
            case AES_256 -> new AesStream(key, iv);
            case ZUC_256 -> new ZucStream(Zuc.of256(key, iv));
        };
    }

    /** Adds the next octets of the stream in place. */
    void add(byte[] data, int from, int length) {
        for (int done = 0; done < length; done += BLOCK) {
            next(block);
            int end = Math.min(BLOCK, length - done);
            for (int i = 0; i < end; i++) {
                data[from + done + i] ^= block[i];
            }
        }
    }

    /** Writes the next block. */
    abstract void next(byte[] target);

    @Override
    public void close() {
        Arrays.fill(block, (byte) 0);
    }

    private static final class SnowStream extends OctetStream {

        private final Snow5g generator;

        SnowStream(Snow5g generator) {
            this.generator = generator;
        }

        @Override
        void next(byte[] target) {
            generator.next(target, 0);
        }

        @Override
        public void close() {
            super.close();
            generator.close();
        }
    }

    private static final class ZucStream extends OctetStream {

        private final Zuc generator;

        ZucStream(Zuc generator) {
            this.generator = generator;
        }

        @Override
        void next(byte[] target) {
            for (int at = 0; at < BLOCK; at += 4) {
                Words.put(generator.next(), target, at);
            }
        }

        @Override
        public void close() {
            super.close();
            generator.close();
        }
    }

    /** The counter is the vector's last 32 bits. */
    private static final class AesStream extends OctetStream {

        private final byte[] key;
        private final byte[] counter;

        AesStream(byte[] key, byte[] iv) {
            this.key = key;
            this.counter = iv.clone();
        }

        @Override
        void add(byte[] data, int from, int length) {
            AesCtr.apply(key, counter, data, from, length);
            Words.put(Words.get(counter, 12) + (length + BLOCK - 1) / BLOCK, counter, 12);
        }

        @Override
        void next(byte[] target) {
            Arrays.fill(target, (byte) 0);
            add(target, 0, Aes.BLOCK);
        }
    }
}
