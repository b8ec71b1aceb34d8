// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import javax.crypto.SecretKey;

/**
 * A key as the JDK's ciphers want it, without a copy that outlives the call: {@code SecretKeySpec} would leave one to the collector,
 * while the copies that {@link #getEncoded} gives are wiped by the cipher that asked.
 */
final class SecretKeyView implements SecretKey {

    private final transient byte[] bytes;
    private final String algorithm;

    SecretKeyView(byte[] bytes, String algorithm) {
        this.bytes = bytes;
        this.algorithm = algorithm;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SecretKeyView[" + algorithm + "]";
    }
}
