// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

/** NEA0 and NIA0 (TS 33.501 §D.1). */
final class NullAlgorithms {

    static final Ciphering CIPHERING = new Ciphering() {
        @Override
        public CipheringAlgorithm algorithm() {
            return CipheringAlgorithm.NEA0;
        }

        @Override
        public void apply(int count, int bearer, Direction direction, byte[] data, int from, int bits) {
            // the key stream is all zeros
        }
    };

    static final Integrity INTEGRITY = new Integrity() {
        @Override
        public IntegrityAlgorithm algorithm() {
            return IntegrityAlgorithm.NIA0;
        }

        @Override
        public int mac(int count, int bearer, Direction direction, byte[] message, int from, int bits) {
            return 0;
        }
    };

    private NullAlgorithms() {
    }
}
