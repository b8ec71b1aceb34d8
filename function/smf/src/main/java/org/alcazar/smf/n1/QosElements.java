// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.BitRate;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilter.Direction;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.eps.TrafficFlowTemplate;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.smf.context.FlowDescription;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.SessionRule;
import org.alcazar.wire.Octets;

/** QoS as a UE is told of it (TS 24.501 §9.11.4.12, §9.11.4.13). */
public final class QosElements {

    private static final int LAST_PRECEDENCE = 254;

    private QosElements() {
    }

    /** All rules of a session, for a UE that has none. */
    public static List<QosRule> rules(SessionQos qos) {
        return qos.rules().stream().map(rule -> rule(rule, QosRule.Operation.CREATE)).toList();
    }

    /** All flows of a session, for a UE that has none. */
    public static List<QosFlow> flows(SessionQos qos) {
        return qos.flows().stream().map(flow -> flow(flow, QosFlow.Operation.CREATE)).toList();
    }

    /** The same, for a UE that the default flow may go to EPS with, as this bearer (TS 24.501 §6.4.1.3). */
    public static List<QosFlow> flows(SessionQos qos, int ebi) {
        var flows = new ArrayList<>(flows(qos));
        var parameters = new ArrayList<>(flows.getFirst().parameters());
        parameters.add(new QosFlowParameter.EpsBearerIdentity(ebi));
        flows.set(0, new QosFlow(flows.getFirst().qfi(), flows.getFirst().operation(), true, parameters));
        return flows;
    }

    /**
     * What leads a UE from one set of rules to another: first what goes, then what changes, then what comes. A rule that changed is made
     * anew under its identifier.
     */
    public static List<QosRule> changes(SessionQos before, SessionQos after) {
        var changes = new ArrayList<QosRule>();
        for (var rule : before.rules()) {
            var next = after.rule(rule.id());
            if (next == null || !toUe(next).equals(toUe(rule)) && !rule.isDefault()) {
                changes.add(QosRule.delete(rule.id()));
            }
        }
        for (var rule : after.rules()) {
            var former = before.rule(rule.id());
            if (former == null || !toUe(former).equals(toUe(rule))) {
                changes.add(toUe(rule));
            }
        }
        return changes;
    }

    /** What leads a UE from one set of flows to another. */
    public static List<QosFlow> flowChanges(SessionQos before, SessionQos after) {
        var changes = new ArrayList<QosFlow>();
        after.flowsGoneSince(before).forEach(flow -> changes.add(QosFlow.delete(flow.qfi())));
        for (var flow : after.flowsNewSince(before)) {
            changes.add(flow(flow, before.flow(flow.qfi()) == null ? QosFlow.Operation.CREATE
                    : QosFlow.Operation.MODIFY));
        }
        return changes;
    }

    /** The default bearer of EPS for a UE that may go there with the session (TS 24.501 §9.11.4.8). */
    public static MappedEpsBearerContext mapped(SessionQos qos, int ebi) {
        var ambr = ApnAmbr.of(apnRate(qos.ambr().downlink()), apnRate(qos.ambr().uplink()));
        return new MappedEpsBearerContext(ebi, MappedEpsBearerContext.Operation.CREATE, true, List.of(
                new MappedEpsBearerContext.Parameter(MappedEpsBearerContext.EPS_QOS, EpsQos.of(qos.defaultFlow().qci()).contents()),
                new MappedEpsBearerContext.Parameter(MappedEpsBearerContext.APN_AMBR, ambr.contents())));
    }

    private static long apnRate(org.alcazar.sbi.BitRate rate) {
        return Math.min(rate.bitsPerSecond(), ApnAmbr.MAX_RATE);
    }

    public static SessionAmbr ambr(Ambr ambr) {
        return SessionAmbr.of(ambr.downlink().bitsPerSecond(), ambr.uplink().bitsPerSecond());
    }

    private static QosRule toUe(SessionRule rule) {
        return rule(rule, QosRule.Operation.CREATE);
    }

    private static QosRule rule(SessionRule rule, QosRule.Operation operation) {
        if (rule.isDefault()) {
            return QosRule.defaultRule(rule.id(), rule.precedence(), rule.qfi());
        }
        return new QosRule(rule.id(), operation, false, rule.filters().stream().map(QosElements::filter).toList(),
                rule.precedence(), new QosRule.Flow(rule.qfi(), false));
    }

    /** The packets of a dedicated bearer (TS 24.008 §10.5.6.12): every filter of a session's bearers has a precedence of its own. */
    public static TrafficFlowTemplate template(SessionQos qos, int qfi) {
        var filters = new ArrayList<TrafficFlowTemplate.Filter>();
        int next = 0;
        var guaranteed = qos.rules().stream().filter(rule -> Objects.requireNonNull(qos.flow(rule.qfi())).gbr() != null)
                .sorted(Comparator.comparingInt(SessionRule::precedence)).toList();
        for (var rule : guaranteed) {
            next = Math.max(next, rule.precedence());
            for (var filter : rule.filters()) {
                if (rule.qfi() == qfi) {
                    filters.add(new TrafficFlowTemplate.Filter(Math.min(next, LAST_PRECEDENCE), filter(filter)));
                }
                next++;
            }
        }
        return TrafficFlowTemplate.of(filters.toArray(TrafficFlowTemplate.Filter[]::new));
    }

    private static PacketFilter filter(SessionRule.Filter filter) {
        var direction = switch (filter.direction()) {
            case UPLINK -> Direction.UPLINK;
            case DOWNLINK -> Direction.DOWNLINK;
            case BIDIRECTIONAL -> Direction.BIDIRECTIONAL;
        };
        return new PacketFilter(filter.id() + 1, direction, components(filter.flow()));
    }

    private static List<PacketFilterComponent> components(FlowDescription flow) {
        if (flow.isAny()) {
            return List.of(new PacketFilterComponent.MatchAll());
        }
        var components = new ArrayList<PacketFilterComponent>();
        if (flow.remoteIpv4() != null) {
            int mask = flow.remoteLength() == 0 ? 0 : -1 << 32 - flow.remoteLength();
            components.add(new PacketFilterComponent.Ipv4Remote(flow.remoteIpv4().octets(), Ipv4Addr.of(mask).octets()));
        }
        if (flow.remoteIpv6() != null) {
            components.add(new PacketFilterComponent.Ipv6Remote(flow.remoteIpv6().address(), flow.remoteIpv6().length()));
        }
        if (flow.protocol() != null) {
            components.add(new PacketFilterComponent.Protocol(flow.protocol()));
        }
        var local = flow.localPorts();
        if (local != null) {
            components.add(local.first() == local.last() ? new PacketFilterComponent.LocalPort(local.first())
                    : new PacketFilterComponent.LocalPorts(local.first(), local.last()));
        }
        var remote = flow.remotePorts();
        if (remote != null) {
            components.add(remote.first() == remote.last() ? new PacketFilterComponent.RemotePort(remote.first())
                    : new PacketFilterComponent.RemotePorts(remote.first(), remote.last()));
        }
        return components;
    }

    private static QosFlow flow(SessionFlow flow, QosFlow.Operation operation) {
        var parameters = new ArrayList<QosFlowParameter>();
        parameters.add(new QosFlowParameter.FiveQi(flow.fiveQi()));
        var gbr = flow.gbr();
        if (gbr != null) {
            parameters.add(new QosFlowParameter.GuaranteedUplink(rate(gbr.guaranteedUplink())));
            parameters.add(new QosFlowParameter.GuaranteedDownlink(rate(gbr.guaranteedDownlink())));
            parameters.add(new QosFlowParameter.MaximumUplink(rate(gbr.maximumUplink())));
            parameters.add(new QosFlowParameter.MaximumDownlink(rate(gbr.maximumDownlink())));
        }
        return new QosFlow(flow.qfi(), operation, true, parameters);
    }

    private static BitRate rate(org.alcazar.sbi.BitRate rate) {
        return BitRate.of(rate.bitsPerSecond());
    }

    /**
     * The flow that a packet filter of a UE describes, as policy control is asked for it.
     *
     * @throws IllegalArgumentException if it has components that policy control cannot be told
     */
    public static FlowDescription flow(PacketFilter filter) {
        Integer protocol = null;
        Ipv4Addr ipv4 = null;
        int length = 0;
        org.alcazar.sbi.Ipv6Prefix ipv6 = null;
        FlowDescription.Ports remote = null;
        FlowDescription.Ports local = null;
        for (var component : filter.components()) {
            switch (component) {
                case PacketFilterComponent.MatchAll() -> { }
                case PacketFilterComponent.Protocol(var value) -> protocol = value;
                case PacketFilterComponent.LocalPort(var port) -> local = new FlowDescription.Ports(port, port);
                case PacketFilterComponent.LocalPorts(var low, var high) -> local = new FlowDescription.Ports(low, high);
                case PacketFilterComponent.RemotePort(var port) -> remote = new FlowDescription.Ports(port, port);
                case PacketFilterComponent.RemotePorts(var low, var high) -> remote = new FlowDescription.Ports(low, high);
                case PacketFilterComponent.Ipv4Remote(var address, var mask) -> {
                    length = maskLength(mask);
                    ipv4 = Ipv4Addr.of(new Ipv4Addr(address).bits() & new Ipv4Addr(mask).bits());
                }
                case PacketFilterComponent.Ipv6Remote(var address, var bits) -> ipv6 = prefix(address, bits);
                default -> throw new IllegalArgumentException("a packet filter with " + component.getClass().getSimpleName());
            }
        }
        if (ipv4 != null && ipv6 != null) {
            throw new IllegalArgumentException("a packet filter of both families");
        }
        return new FlowDescription(protocol, ipv4, length, ipv6, remote, local);
    }

    private static int maskLength(Octets mask) {
        int bits = new Ipv4Addr(mask).bits();
        int length = Integer.numberOfLeadingZeros(~bits);
        if (length < 32 && bits << length != 0) {
            throw new IllegalArgumentException("a mask with holes");
        }
        return length;
    }

    private static org.alcazar.sbi.Ipv6Prefix prefix(Octets address, int length) {
        if (length > 128) {
            throw new IllegalArgumentException("a prefix of " + length + " bits");
        }
        var octets = Objects.requireNonNull(address).toArray();
        for (int bit = length; bit < 128; bit++) {
            octets[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return new org.alcazar.sbi.Ipv6Prefix(Octets.wrap(octets), length);
    }
}
