// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;

/** HMAC-SHA-256 and SHA-256 of the JDK, in its processor instructions. */
public final class Hmac {

    private Hmac() {
    }

    /** HMAC-SHA-256 of {@code data[from, from + length)}: 32 octets. */
    public static byte[] sha256(byte[] key, byte[] data, int from, int length) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeyView(key, "HmacSHA256"));
            mac.update(data, from, length);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** A SHA-256 digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
