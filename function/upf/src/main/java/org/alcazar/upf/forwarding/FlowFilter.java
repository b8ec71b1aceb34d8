// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.upf.ip.IpPacket;
import org.jspecify.annotations.Nullable;

/** An SDF filter, ready to be matched (TS 29.244 §8.2.5). */
final class FlowFilter {

    private final @Nullable FlowDescription description;
    private final int trafficClass;
    private final int trafficClassMask;
    private final @Nullable Long securityParameterIndex;
    private final @Nullable Integer flowLabel;

    private FlowFilter(@Nullable FlowDescription description, SdfFilter filter) {
        this.description = description;
        int tos = filter.tosTrafficClass() == null ? 0 : filter.tosTrafficClass();
        this.trafficClassMask = tos & 0xff;
        this.trafficClass = tos >> 8 & trafficClassMask;
        this.securityParameterIndex = filter.securityParameterIndex();
        this.flowLabel = filter.flowLabel();
    }

    /** @throws IllegalArgumentException if its flow description can't be read */
    static FlowFilter of(SdfFilter filter) {
        var text = filter.flowDescription();
        return new FlowFilter(text == null ? null : FlowDescription.parse(text), filter);
    }

    boolean matches(IpPacket packet, boolean fromUe) {
        return (description == null || description.matches(packet, fromUe))
                && (packet.trafficClass() & trafficClassMask) == trafficClass
                && (securityParameterIndex == null || securityParameterIndex == packet.securityParameterIndex())
                && (flowLabel == null || packet.isSix() && flowLabel == packet.flowLabel());
    }
}
