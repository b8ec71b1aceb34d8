// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.jspecify.annotations.Nullable;

/** The end of a GTP-U tunnel, or the wish that the UP function choose one (TS 29.244 §8.2.3). */
public sealed interface FTeid {

    /**
     * An end.
     *
     * @param teid 32 bits
     */
    record Assigned(long teid, @Nullable Inet4Address ipv4, @Nullable Inet6Address ipv6) implements FTeid {

        public Assigned {
            if (ipv4 == null && ipv6 == null || teid < 0 || teid > 0xffff_ffffL) {
                throw new IllegalArgumentException("an F-TEID without an address, or of TEID " + teid);
            }
        }
    }

    /**
     * The UP function is to choose one.
     *
     * @param ipv4 with an IPv4 address
     * @param ipv6 with an IPv6 address
     * @param chooseId 0 to 255: the same F-TEID for all PDRs of one message that have the same; null for one of the PDR's own
     */
    record Choose(boolean ipv4, boolean ipv6, @Nullable Integer chooseId) implements FTeid {

        public Choose {
            if (!ipv4 && !ipv6 || chooseId != null && (chooseId < 0 || chooseId > 0xff)) {
                throw new IllegalArgumentException("a choice of no address, or CHOOSE ID " + chooseId);
            }
        }
    }
}
