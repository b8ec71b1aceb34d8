// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/** The KDF once more, over a string S that a test spells out octet by octet from the specification's text. */
final class SpelledOut {

    private SpelledOut() {
    }

    /** The 32 octets under a key, both in hexadecimal; blanks in S are for the reader. */
    static Octets kdf(Secret key, String s) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal(), "HmacSHA256"));
            return Octets.wrap(mac.doFinal(Octets.fromHex(s).toArray()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A character string in hexadecimal, followed by its length. */
    static String text(String value) {
        return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + String.format("%04x", value.length());
    }

    /** The last octets, as many as given. */
    static Octets last(Octets octets, int count) {
        return octets.slice(octets.length() - count, octets.length());
    }
}
