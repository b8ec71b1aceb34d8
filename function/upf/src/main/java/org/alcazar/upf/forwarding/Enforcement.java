// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.GateStatus.Gate;
import org.alcazar.pfcp.message.CreateQer;
import org.jspecify.annotations.Nullable;

/** A QER on the packet path: gates, maximum bit rates, marking (TS 29.244 §5.4). */
public final class Enforcement {

    /** No QoS flow is marked. */
    public static final int NO_QFI = -1;

    private final GateStatus gates;
    private final @Nullable BitRates rates;
    private final @Nullable RateLimit uplink;
    private final @Nullable RateLimit downlink;
    final int qfi;
    final boolean reflectiveQos;

    private Enforcement(CreateQer qer, @Nullable RateLimit uplink, @Nullable RateLimit downlink) {
        this.gates = qer.gateStatus();
        this.rates = qer.maximumBitRate();
        this.uplink = uplink;
        this.downlink = downlink;
        this.qfi = qer.qfi() == null ? NO_QFI : qer.qfi();
        this.reflectiveQos = Boolean.TRUE.equals(qer.reflectiveQos());
    }

    /** @param former what the QER was before: its buckets stay as full as they are, unless the rates change */
    public static Enforcement of(CreateQer qer, @Nullable Enforcement former, long now) {
        var rates = qer.maximumBitRate();
        if (former != null && rates != null && rates.equals(former.rates)) {
            return new Enforcement(qer, former.uplink, former.downlink);
        }
        return rates == null ? new Enforcement(qer, null, null)
                : new Enforcement(qer, new RateLimit(rates.uplink(), now), new RateLimit(rates.downlink(), now));
    }

    boolean isOpen(boolean isUplink) {
        return (isUplink ? gates.uplink() : gates.downlink()) == Gate.OPEN;
    }

    boolean isLimited() {
        return rates != null;
    }

    boolean passes(boolean isUplink, int octets, long now) {
        var limit = isUplink ? uplink : downlink;
        return limit == null || limit.passes(octets, now);
    }
}
