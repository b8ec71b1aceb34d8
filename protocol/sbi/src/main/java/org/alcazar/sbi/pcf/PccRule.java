// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.jspecify.annotations.Nullable;

/**
 * How certain flows of a session are treated (TS 29.512 §5.6.2.6, with the QoS data of §5.6.2.8 and the traffic control data of §5.6.2.10 in it).
 *
 * @param precedence 0, looked at first, to 255
 * @param flowInfos what belongs to it; at least one
 * @param maxbrUl at most so much; null for no bound
 * @param gbrUl at least so much; with a GBR 5QI
 * @param routeToLocs where this traffic leaves the network, a name of the SMF's configuration, for a local breakout; null for the usual way
 */
public record PccRule(String pccRuleId, int precedence, List<FlowInformation> flowInfos, @JsonProperty("5qi") int fiveQi, Arp arp,
        @Nullable BitRate maxbrUl, @Nullable BitRate maxbrDl, @Nullable BitRate gbrUl, @Nullable BitRate gbrDl, FlowStatus flowStatus,
        @Nullable String routeToLocs) {

    public PccRule {
        flowInfos = List.copyOf(flowInfos);
        if (precedence < 0 || precedence > 255 || fiveQi < 0 || fiveQi > 255) {
            throw new IllegalArgumentException("a rule's precedence and 5QI are 0 to 255");
        }
        if (flowInfos.isEmpty()) {
            throw new IllegalArgumentException("a rule is for some flow");
        }
    }

    /**
     * TS 29.512 §5.6.2.14.
     *
     * @param flowDescription an IPFilterRule of TS 29.214 §5.3.8, such as {@code permit out ip from 10.1.0.0/16 to assigned}
     */
    public record FlowInformation(String flowDescription, FlowDirection flowDirection) {
    }

    /** TS 29.512 §5.6.3.3. */
    public enum FlowDirection {
        DOWNLINK,
        UPLINK,
        BIDIRECTIONAL
    }

    /** Which directions are open (TS 29.514 §5.6.3.12). */
    public enum FlowStatus {
        @JsonProperty("ENABLED-UPLINK")
        ENABLED_UPLINK,
        @JsonProperty("ENABLED-DOWNLINK")
        ENABLED_DOWNLINK,
        ENABLED,
        DISABLED
    }
}
