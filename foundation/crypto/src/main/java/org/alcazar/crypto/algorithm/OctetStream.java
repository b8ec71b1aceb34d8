// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.primitive.AesCtr;
import org.alcazar.crypto.primitive.Snow5g;
import org.alcazar.crypto.primitive.Words;
import org.alcazar.crypto.primitive.Zuc;

/** A key stream of octets that is drawn on in pieces: whole blocks of 16 octets, then a last piece of any length. */
sealed interface OctetStream extends AutoCloseable {

    static OctetStream of(Algorithm256 algorithm, byte[] key, byte[] iv) {
        return switch (algorithm) {
            case SNOW_5G -> new Snow(new Snow5g(key, iv));
            case AES_256 -> new Aes(key, iv);
            case ZUC_256 -> new Words32(Zuc.of256(key, iv));
        };
    }

    /** Adds the next octets of the stream in place. */
    void add(byte[] data, int from, int length);

    @Override
    void close();

    /** SNOW 5G. */
    record Snow(Snow5g generator) implements OctetStream {

        @Override
        public void add(byte[] data, int from, int length) {
            var block = new byte[Snow5g.BLOCK];
            for (int i = 0; i < length; i++) {
                if (i % Snow5g.BLOCK == 0) {
                    generator.next(block, 0);
                }
                data[from + i] ^= block[i % Snow5g.BLOCK];
            }
        }

        @Override
        public void close() {
            generator.close();
        }
    }

    /** AES-256 in counter mode; taken whole, since no use of it goes on after a first piece. */
    record Aes(byte[] key, byte[] iv) implements OctetStream {

        @Override
        public void add(byte[] data, int from, int length) {
            AesCtr.apply(key, iv, data, from, length);
        }

        @Override
        public void close() {
            // the key is the caller's
        }

        @Override
        public String toString() {
            return "Aes";
        }
    }

    /** ZUC-256. */
    record Words32(Zuc generator) implements OctetStream {

        @Override
        public void add(byte[] data, int from, int length) {
            var word = new byte[4];
            for (int i = 0; i < length; i++) {
                if (i % 4 == 0) {
                    Words.put(generator.next(), word, 0);
                }
                data[from + i] ^= word[i % 4];
            }
        }

        @Override
        public void close() {
            generator.close();
        }
    }
}
