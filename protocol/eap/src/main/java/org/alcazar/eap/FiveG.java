// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * EAP-5G: carries NAS between a UE and a N3IWF or TNGF, an expanded type of 3GPP (TS 24.502 §9.3.2).
 *
 * @param messageId 1 5G-Start, 2 5G-NAS, 3 5G-Notification, 4 5G-Stop
 * @param spare the octet after it, sent as 0
 * @param data all after that; of 5G-NAS in a request a NAS message behind its length, in a response AN parameters behind theirs before it
 */
public record FiveG(int messageId, int spare, Octets data) implements EapMethod {

    /** The enterprise number of 3GPP. */
    public static final int VENDOR_3GPP = 10415;
    /** EAP-5G's type among those of 3GPP. */
    public static final int VENDOR_TYPE = 3;

    public static final int START = 1;
    public static final int NAS = 2;
    public static final int NOTIFICATION_MESSAGE = 3;
    public static final int STOP = 4;

    public FiveG {
        if (messageId >>> 8 != 0 || spare >>> 8 != 0) {
            throw new IllegalArgumentException("message identifier " + messageId + ", spare " + spare);
        }
    }

    @Override
    public int type() {
        return EXPANDED;
    }

    /** The message's name, or null if the standard has none. */
    public @Nullable String messageName() {
        return switch (messageId) {
            case START -> "5G-Start";
            case NAS -> "5G-NAS";
            case NOTIFICATION_MESSAGE -> "5G-Notification";
            case STOP -> "5G-Stop";
            default -> null;
        };
    }

    static FiveG read(OctetReader in) {
        return new FiveG(in.u8(), in.u8(), in.rest());
    }

    void write(OctetWriter out) {
        out.u24(VENDOR_3GPP).u32(VENDOR_TYPE).u8(messageId).u8(spare).octets(data);
    }
}
