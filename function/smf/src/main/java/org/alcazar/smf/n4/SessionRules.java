// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.EthernetPduSessionFlag;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.GateStatus.Gate;
import org.alcazar.pfcp.element.MeasurementMethod;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.alcazar.pfcp.element.ReportingTrigger;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.CreateUrr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.PduAddress;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.SessionRule;
import org.jspecify.annotations.Nullable;

/**
 * All rules that a UPF has of a session (TS 29.244 §5.2): what it is to have is always made anew from what the session is, and a
 * modification is the difference to what it has.
 *
 * <pre>
 *   PDR 2r-1  from access, QoS rule r ──► FAR 1 to the data network     QER 1     session-AMBR, of non-GBR flows
 *             of a rule with a breakout ► FAR 256+r to there            QER 16+q  marks flow q, guarantees it
 *   PDR 2r    from there              ──► FAR 2 to the RAN node, or     QER 256+r gates and bounds rule r
 *                                         buffer, or drop               URR 1     measures
 * </pre>
 */
public record SessionRules(List<CreatePdr> pdrs, List<CreateFar> fars, List<CreateQer> qers, List<CreateUrr> urrs) {

    public static final int DEFAULT_UPLINK_PDR = 1;
    public static final int DEFAULT_DOWNLINK_PDR = 2;
    static final long UPLINK_FAR = 1;
    static final long DOWNLINK_FAR = 2;
    private static final long AMBR_QER = 1;
    private static final long FLOW_QER = 16;
    private static final long RULE_QER = 256;
    private static final long BREAKOUT_FAR = 256;
    private static final long URR = 1;
    private static final int ONE_FOR_ALL = 1;
    private static final long DEFAULT_PRECEDENCE = 256;
    private static final long KBIT = 1000;

    public SessionRules {
        pdrs = List.copyOf(pdrs);
        fars = List.copyOf(fars);
        qers = List.copyOf(qers);
        urrs = List.copyOf(urrs);
    }

    /**
     * What a UPF has to know of a session.
     *
     * @param uplink the UPF's own end of the tunnel; null while it is to choose one
     * @param breakouts the networks that a rule's traffic can leave by, beside the data network
     */
    public record Basis(PduSessionType type, String dnn, PduAddress address, SessionQos qos, @Nullable AccessTunnel uplink,
            Downlink downlink, Set<String> breakouts) {

        /** Where the traffic of a rule leaves: there, if the UPF has a way there, else by the data network. */
        String way(SessionRule rule) {
            return rule.routeTo() != null && breakouts.contains(rule.routeTo()) ? rule.routeTo() : dnn;
        }
    }

    /** The rules for a session. */
    public static SessionRules of(Basis basis) {
        var qos = basis.qos();
        var pdrs = new ArrayList<CreatePdr>();
        var qers = new ArrayList<CreateQer>();
        qers.add(CreateQer.builder(AMBR_QER, GateStatus.OPEN).maximumBitRate(rates(qos.ambr())).build());
        qos.flows().forEach(flow -> qers.add(qer(flow)));
        for (var rule : qos.rules()) {
            var flow = Objects.requireNonNull(qos.flow(rule.qfi()));
            var ids = new ArrayList<Long>();
            if (flow.gbr() == null) {
                ids.add(AMBR_QER);
            }
            ids.add(FLOW_QER + rule.qfi());
            var bound = qer(rule);
            if (bound != null) {
                qers.add(bound);
                ids.add(RULE_QER + rule.id());
            }
            addIfAny(pdrs, uplink(basis, rule, ids));
            addIfAny(pdrs, downlink(basis, rule, ids));
        }
        var fars = new ArrayList<CreateFar>();
        fars.add(uplinkFar(UPLINK_FAR, basis.dnn()));
        fars.add(downlinkFar(basis.downlink()));
        qos.rules().stream().filter(rule -> isBreakout(basis, rule)).forEach(rule -> fars.add(uplinkFar(BREAKOUT_FAR + rule.id(),
                basis.way(rule))));
        return new SessionRules(pdrs, fars, qers, List.of(urr()));
    }

    private static boolean isBreakout(Basis basis, SessionRule rule) {
        return !basis.way(rule).equals(basis.dnn());
    }

    private static void addIfAny(List<CreatePdr> pdrs, @Nullable CreatePdr pdr) {
        if (pdr != null) {
            pdrs.add(pdr);
        }
    }

    private static @Nullable CreatePdr uplink(Basis basis, SessionRule rule, List<Long> qers) {
        var filters = filters(rule, FlowDirection.DOWNLINK);
        if (filters.isEmpty() && !rule.isDefault()) {
            return null;
        }
        var own = basis.uplink();
        var pdi = Pdi.builder(SourceInterface.ACCESS).localFTeid(own == null ? new FTeid.Choose(true, false, ONE_FOR_ALL) : assigned(own))
                .sdfFilters(filters).qfis(List.of(rule.qfi()));
        address(pdi, basis, false);
        return CreatePdr.builder(2 * rule.id() - 1, pdi.build()).precedence(precedence(rule))
                .outerHeaderRemoval(new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IP)).farId(isBreakout(basis, rule) ? BREAKOUT_FAR
                + rule.id() : UPLINK_FAR)
                .urrIds(List.of(URR))
                .qerIds(qers)
                .build();
    }

    private static @Nullable CreatePdr downlink(Basis basis, SessionRule rule, List<Long> qers) {
        var filters = filters(rule, FlowDirection.UPLINK);
        if (filters.isEmpty() && !rule.isDefault()) {
            return null;
        }
        var pdi = Pdi.builder(SourceInterface.CORE).networkInstance(DomainName.of(basis.way(rule))).sdfFilters(filters);
        address(pdi, basis, true);
        return CreatePdr.builder(2 * rule.id(), pdi.build()).precedence(precedence(rule)).farId(DOWNLINK_FAR).urrIds(List.of(URR))
                .qerIds(qers)
                .build();
    }

    private static long precedence(SessionRule rule) {
        return rule.isDefault() ? DEFAULT_PRECEDENCE : rule.precedence();
    }

    /** A UE may be reached by an address of each family; they are one element. */
    private static void address(Pdi.Builder pdi, Basis basis, boolean destination) {
        switch (basis.type()) {
            case IPV4, IPV6, IPV4V6 -> pdi.ueIpAddresses(List.of(new UeIpAddress(basis.address().inet4(), basis.address().inet6(),
                    destination,
                    false, false, null, null)));
            case ETHERNET -> pdi.ethernetPduSessionInformation(Flags.of(EthernetPduSessionFlag.ETHI));
            case UNSTRUCTURED -> { }
        }
    }

    private static List<SdfFilter> filters(SessionRule rule, FlowDirection except) {
        return rule.filters().stream().filter(filter -> filter.direction() != except).map(filter -> SdfFilter.of(filter.flow().toString()))
                .toList();
    }

    private static FTeid.Assigned assigned(AccessTunnel tunnel) {
        return tunnel.address() instanceof Inet4Address ipv4 ? new FTeid.Assigned(tunnel.teid(), ipv4, null)
                : new FTeid.Assigned(tunnel.teid(), null, (Inet6Address) tunnel.address());
    }

    private static CreateFar uplinkFar(long id, String network) {
        return CreateFar.builder(id, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.CORE).networkInstance(DomainName.of(network)).build()).build();
    }

    private static CreateFar downlinkFar(Downlink downlink) {
        return switch (downlink) {
            case Downlink.Forward(var to) -> CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(
                    ForwardingParameters.builder(DestinationInterface.ACCESS).outerHeaderCreation(header(to)).build()).build();
            case Downlink.Buffer() -> CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.BUFF, ApplyAction.NOCP)).build();
            case Downlink.Drop() -> CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.DROP)).build();
        };
    }

    private static OuterHeaderCreation header(AccessTunnel to) {
        return to.address() instanceof Inet4Address ipv4 ? OuterHeaderCreation.gtpu(to.teid(), ipv4)
                : OuterHeaderCreation.gtpu(to.teid(), (Inet6Address) to.address());
    }

    private static CreateQer qer(SessionFlow flow) {
        var qer = CreateQer.builder(FLOW_QER + flow.qfi(), GateStatus.OPEN).qfi(flow.qfi());
        var gbr = flow.gbr();
        if (gbr != null) {
            qer.maximumBitRate(new BitRates(kbit(gbr.maximumUplink()), kbit(gbr.maximumDownlink())))
                    .guaranteedBitRate(new BitRates(kbit(gbr.guaranteedUplink()), kbit(gbr.guaranteedDownlink())));
        }
        return qer.build();
    }

    /** A rule that is open and unbounded needs none; a bound in one direction leaves the other as fast as can be said. */
    private static @Nullable CreateQer qer(SessionRule rule) {
        if (rule.status() == FlowStatus.ENABLED && rule.maximumUplink() == null && rule.maximumDownlink() == null) {
            return null;
        }
        var gates = switch (rule.status()) {
            case ENABLED -> GateStatus.OPEN;
            case ENABLED_UPLINK -> new GateStatus(Gate.OPEN, Gate.CLOSED);
            case ENABLED_DOWNLINK -> new GateStatus(Gate.CLOSED, Gate.OPEN);
            case DISABLED -> GateStatus.CLOSED;
        };
        return CreateQer.builder(RULE_QER + rule.id(), gates).maximumBitRate(new BitRates(bound(rule.maximumUplink()),
                bound(rule.maximumDownlink())))
                .build();
    }

    private static long bound(@Nullable BitRate rate) {
        return rate == null ? 0xff_ffff_ffffL : kbit(rate);
    }

    private static BitRates rates(Ambr ambr) {
        return new BitRates(kbit(ambr.uplink()), kbit(ambr.downlink()));
    }

    private static long kbit(BitRate rate) {
        return Math.min(Math.ceilDiv(rate.bitsPerSecond(), KBIT), 0xff_ffff_ffffL);
    }

    private static CreateUrr urr() {
        return CreateUrr.builder(URR, Flags.of(MeasurementMethod.VOLUM, MeasurementMethod.DURAT),
                Flags.none(ReportingTrigger.PERIO.octets())).build();
    }
}
