// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.UpSecurity;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber gets in a data network (TS 29.503 §6.1.6.2.9).
 *
 * @param sessionAmbr over a session's non-GBR flows
 * @param upSecurity the user plane security policy; null leaves it to the SMF's configuration
 * @param staticIpAddress addresses that are always this subscriber's; empty for none
 */
public record DnnConfiguration(PduSessionTypes pduSessionTypes, SscModes sscModes,
        @JsonProperty("5gQosProfile") @Nullable SubscribedDefaultQos fiveGQosProfile, @Nullable Ambr sessionAmbr, @Nullable UpSecurity upSecurity,
        List<IpAddress> staticIpAddress) {

    public DnnConfiguration {
        staticIpAddress = List.copyOf(staticIpAddress);
    }

    /** TS 29.503 §6.1.6.2.10. */
    public record PduSessionTypes(PduSessionType defaultSessionType, List<PduSessionType> allowedSessionTypes) {

        public PduSessionTypes {
            allowedSessionTypes = List.copyOf(allowedSessionTypes);
        }

        /** Whether a session may be of this type. */
        public boolean allows(PduSessionType type) {
            return type == defaultSessionType || allowedSessionTypes.contains(type);
        }
    }

    /** TS 29.503 §6.1.6.2.11. */
    public record SscModes(SscMode defaultSscMode, List<SscMode> allowedSscModes) {

        public SscModes {
            allowedSscModes = List.copyOf(allowedSscModes);
        }

        /** Whether a session may be of this mode. */
        public boolean allows(SscMode mode) {
            return mode == defaultSscMode || allowedSscModes.contains(mode);
        }
    }

    /**
     * TS 29.571 §5.5.4.2.
     *
     * @param fiveQi 0 to 255
     */
    public record SubscribedDefaultQos(@JsonProperty("5qi") int fiveQi, Arp arp) {
    }

    /** TS 29.503 §6.1.6.2.14; one of both. */
    public record IpAddress(@Nullable Ipv4Addr ipv4Addr, @Nullable Ipv6Prefix ipv6Prefix) {

        public IpAddress {
            if ((ipv4Addr == null) == (ipv6Prefix == null)) {
                throw new IllegalArgumentException("an address is of IPv4 or of IPv6");
            }
        }
    }
}
