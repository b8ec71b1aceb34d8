// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What MAC-2 covers beside the Registration Request (§4). */
public enum MacManner {

    REQUEST(false, false),
    REQUEST_AND_TAU(true, false),
    REQUEST_TAU_AND_MAC_1(true, true),
    REQUEST_AND_MAC_1(false, true);

    private static final int MOST = 0xffff;
    private static final int MAC_OCTETS = 4;

    private final boolean coversTau;
    private final boolean coversMac1;

    MacManner(boolean coversTau, boolean coversMac1) {
        this.coversTau = coversTau;
        this.coversMac1 = coversMac1;
    }

    /** The manner of the value, 1 to 4; null if there is none. */
    public static @Nullable MacManner of(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : null;
    }

    /** As coded, 1 to 4. */
    public int value() {
        return ordinal() + 1;
    }

    /**
     * What MAC-2 is computed of.
     *
     * @param request the plain Registration Request without its EPS NAS message container
     * @param tau the plain TAU Request; may be null where the manner does not cover it
     * @param mac1 the MAC of the TAU Request
     * @throws IllegalArgumentException if what the manner covers is missing, or longer than a length can say
     */
    public Octets input(Octets request, @Nullable Octets tau, int mac1) {
        var out = new OctetWriter();
        part(out, request);
        if (coversTau) {
            if (tau == null) {
                throw new IllegalArgumentException(this + " covers a TAU Request");
            }
            part(out, tau);
        }
        if (coversMac1) {
            out.u16(MAC_OCTETS).u32(mac1);
        }
        return out.toOctets();
    }

    private static void part(OctetWriter out, Octets part) {
        if (part.length() > MOST) {
            throw new IllegalArgumentException("a message of " + part.length() + " octets");
        }
        out.u16(part.length()).octets(part);
    }
}
