// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of TLS as EAP-TLS (RFC 5216 §3.1, RFC 9190), EAP-TTLS (RFC 5281 §9.1) and PEAP carry it. Without data and flags it
 * acknowledges a fragment.
 *
 * @param type {@link EapMethod#TLS}, {@link EapMethod#TTLS} or {@link EapMethod#PEAP}
 * @param more whether fragments follow (M)
 * @param start whether the method begins (S)
 * @param low the five lower bits of the flags: reserved, and with EAP-TTLS and PEAP the version in the lowest three
 * @param messageLength octets of the whole TLS message, 32 bits unsigned (L); null where it is not told
 * @param data part of the TLS message, may be empty
 */
public record EapTls(int type, boolean more, boolean start, int low, @Nullable Long messageLength, Octets data) implements EapMethod {

    private static final int L = 0x80;
    private static final int M = 0x40;
    private static final int S = 0x20;

    public EapTls {
        if (!isOne(type) || low >>> 5 != 0 || messageLength != null && messageLength >>> 32 != 0) {
            throw new IllegalArgumentException("type " + type + ", flags " + low + ", length " + messageLength);
        }
    }

    static boolean isOne(int type) {
        return type == TLS || type == TTLS || type == PEAP;
    }

    /** Version of EAP-TTLS or PEAP, 0..7. */
    public int version() {
        return low & 7;
    }

    static EapTls read(int type, OctetReader in) {
        int flags = in.u8();
        var length = (flags & L) == 0 ? null : (Long) in.u32();
        return new EapTls(type, (flags & M) != 0, (flags & S) != 0, flags & 0x1f, length, in.rest());
    }

    void write(OctetWriter out) {
        out.u8((messageLength == null ? 0 : L) | (more ? M : 0) | (start ? S : 0) | low);
        if (messageLength != null) {
            out.u32(messageLength);
        }
        out.octets(data);
    }
}
