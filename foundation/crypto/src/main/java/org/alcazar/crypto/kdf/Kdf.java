// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.wire.Octets;

/**
 * The key derivation function of TS 33.220 §B.2.0: HMAC-SHA-256 of S = FC || P0 || L0 || P1 || L1 …, built parameter by parameter.
 *
 * <pre>{@code Kdf.fc(0x6c).text(servingNetworkName).derive(kAusf)}</pre>
 *
 * <p>For one derivation: S is wiped by {@link #derive}, since a parameter may be a secret.
 */
public final class Kdf {

    private static final int LENGTH_FIELD = 2;

    private byte[] s = new byte[96];
    private int at;

    private Kdf(int fc) {
        s[at++] = (byte) fc;
    }

    /**
     * Starts S.
     *
     * @param fc 0x00..0xff, as allocated by TS 33.220 §B.2.2
     */
    public static Kdf fc(int fc) {
        if (fc < 0 || fc > 0xff) {
            throw new IllegalArgumentException("no FC of one octet: " + fc);
        }
        return new Kdf(fc);
    }

    /** The next parameter, of at most 65,535 octets. */
    public Kdf octets(Octets value) {
        return parameter(value.sharedArray());
    }

    /** The next parameter, itself a secret. */
    public Kdf secret(Secret value) {
        return parameter(value.reveal());
    }

    /** The next parameter, a character string: UTF-8, normalised to form KC (TS 33.220 §B.2.1.2). */
    public Kdf text(String value) {
        return parameter(Normalizer.normalize(value, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8));
    }

    /** The next parameter, one octet. */
    public Kdf u8(int value) {
        return number(value, 1);
    }

    /** The next parameter, two octets. */
    public Kdf u16(int value) {
        return number(value, 2);
    }

    /** The next parameter, three octets. */
    public Kdf u24(int value) {
        return number(value, 3);
    }

    /** The next parameter, four octets, such as a NAS COUNT. */
    public Kdf u32(int value) {
        return number(value, 4);
    }

    /** The 256 bits of output under {@code key}. Ends the use of this object. */
    public Secret derive(Secret key) {
        try {
            return Secret.wrap(Hmac.sha256(key.reveal(), s, 0, at));
        } finally {
            Arrays.fill(s, (byte) 0);
        }
    }

    /** The 128 least significant bits of the output under {@code key}. Ends the use of this object. */
    public Secret derive128(Secret key) {
        try (var whole = derive(key)) {
            return whole.slice(16, 32);
        }
    }

    private Kdf number(int value, int octets) {
        if (octets < Integer.BYTES && value >>> octets * 8 != 0) {
            throw new IllegalArgumentException(value + " does not fit " + octets + " octets");
        }
        var bytes = new byte[octets];
        for (int i = 0; i < octets; i++) {
            bytes[i] = (byte) (value >> (octets - 1 - i) * 8);
        }
        return parameter(bytes);
    }

    private Kdf parameter(byte[] value) {
        if (value.length > 0xffff) {
            throw new IllegalArgumentException("a KDF parameter of " + value.length + " octets");
        }
        room(value.length + LENGTH_FIELD);
        System.arraycopy(value, 0, s, at, value.length);
        at += value.length;
        s[at++] = (byte) (value.length >> 8);
        s[at++] = (byte) value.length;
        return this;
    }

    private void room(int more) {
        if (at + more > s.length) {
            var larger = Arrays.copyOf(s, Math.max(s.length * 2, at + more));
            Arrays.fill(s, (byte) 0);
            s = larger;
        }
    }
}
