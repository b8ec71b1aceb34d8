// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.Comparator;
import java.util.List;
import org.alcazar.upf.ip.IpPacket;

/** A PDR on the packet path, with the FAR, QERs and URRs that it names (TS 29.244 §5.2.1). */
final class PacketRule {

    /** The order in which rules are looked at. */
    static final Comparator<PacketRule> BY_PRECEDENCE = Comparator.<PacketRule>comparingLong(rule -> rule.precedence)
            .thenComparingInt(rule -> rule.pdrId);

    final int pdrId;
    final long precedence;
    /** Whether it takes packets from the UE: from the access side. */
    final boolean fromUe;
    final Forwarding forwarding;
    final Enforcement[] enforcements;
    final UsageMeter[] meters;
    /** What packets are marked with, or {@link Enforcement#NO_QFI}. */
    final int qfi;
    final boolean reflectiveQos;
    private final long qfis;
    private final UeAddresses ue;
    private final boolean ueIsDestination;
    private final FlowFilter[] filters;

    /**
     * @param qfis a bit for each QoS flow taken; none set for any, or none
     * @param ue addresses one of which packets must have; none for any
     */
    PacketRule(int pdrId, long precedence, boolean fromUe, long qfis, UeAddresses ue, boolean ueIsDestination, List<FlowFilter> filters,
            Forwarding forwarding, List<Enforcement> enforcements, List<UsageMeter> meters) {
        this.pdrId = pdrId;
        this.precedence = precedence;
        this.fromUe = fromUe;
        this.qfis = qfis;
        this.ue = ue;
        this.ueIsDestination = ueIsDestination;
        this.filters = filters.toArray(new FlowFilter[0]);
        this.forwarding = forwarding;
        this.enforcements = enforcements.toArray(new Enforcement[0]);
        this.meters = meters.toArray(new UsageMeter[0]);
        var marking = enforcements.stream().filter(enforcement -> enforcement.qfi != Enforcement.NO_QFI).findFirst();
        this.qfi = marking.map(enforcement -> enforcement.qfi).orElse(Enforcement.NO_QFI);
        this.reflectiveQos = marking.map(enforcement -> enforcement.reflectiveQos).orElse(false);
    }

    /** @param flow the QoS flow it came in, or a negative number */
    boolean matches(IpPacket packet, int flow) {
        if (qfis != 0 && (flow < 0 || (qfis >>> flow & 1) == 0)) {
            return false;
        }
        if (!ue.isEmpty() && !(ueIsDestination ? ue.isDestinationOf(packet) : ue.isSourceOf(packet))) {
            return false;
        }
        if (filters.length == 0) {
            return true;
        }
        for (var filter : filters) {
            if (filter.matches(packet, fromUe)) {
                return true;
            }
        }
        return false;
    }
}
