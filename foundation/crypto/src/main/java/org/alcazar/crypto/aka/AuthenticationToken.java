// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;

/**
 * AUTN: the network's proof to the USIM (TS 33.102 §6.3.2).
 *
 * @param sqnXorAk SQN concealed by AK, 6 octets
 * @param amf the authentication management field, 16 bits
 * @param mac MAC-A, 8 octets
 */
public record AuthenticationToken(Octets sqnXorAk, int amf, Octets mac) {

    /** Octets of AUTN. */
    public static final int OCTETS = 16;

    static final int MAC_OCTETS = 8;

    /** @throws IllegalArgumentException if a part has another size */
    public AuthenticationToken {
        if (sqnXorAk.length() != Sqn.OCTETS || amf < 0 || amf > 0xffff || mac.length() != MAC_OCTETS) {
            throw new IllegalArgumentException("AUTN is of 6, 2 and 8 octets, not " + sqnXorAk.length() + ", " + amf + " and " + mac.length());
        }
    }

    /** @throws DecodeException if it is not of 16 octets */
    public static AuthenticationToken decode(Octets autn) {
        if (autn.length() != OCTETS) {
            throw new DecodeException("AUTN of " + autn.length() + " octets", 0);
        }
        var reader = autn.reader();
        return new AuthenticationToken(reader.octets(Sqn.OCTETS), reader.u16(), reader.rest());
    }

    /** The 16 octets. */
    public Octets encode() {
        var bytes = new byte[OCTETS];
        sqnXorAk.copyTo(bytes, 0);
        bytes[6] = (byte) (amf >> 8);
        bytes[7] = (byte) amf;
        mac.copyTo(bytes, 8);
        return Octets.wrap(bytes);
    }
}
