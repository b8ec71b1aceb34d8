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
import org.alcazar.smf.context.DedicatedBearer;
import org.alcazar.smf.context.LocalTraffic;
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
 *             of a rule with a breakout ► FAR 256+r to there            QER 2     the same, where there is one such flow: marks it too
 *   PDR 2r    from there              ──► FAR 2 to the RAN node, or     QER 16+q  marks flow q, guarantees it
 *                                         buffer, or drop               QER 256+r gates and bounds rule r
 *   PDR 1024+2i, 1025+2i  local traffic i ► FAR 512+i to its breakout   URR 1     measures
 * </pre>
 *
 * <p>While the UE is in EPS, packets are of no flow, neither in PDRs nor marked: QER 1 bounds all that is not guaranteed, QER 96+q guarantees
 * flow q by what its rules match. A flow with a dedicated bearer has a tunnel of its own:
 *
 * <pre>
 *   PDR 2048+r  from access, by the bearer's tunnel ──► FAR 1
 *   PDR 2r      from there                          ──► FAR 128+q to the eNodeB's end of the bearer, or FAR 2
 * </pre>
 *
 * <p>An uplink classifier (TS 23.501 §5.6.4.2) has of these what leaves there, and sends the rest on by flow:
 *
 * <pre>
 *   PDR 1, 512+2q  from access, other flows, GBR flow q ──► FAR 1 to the anchor, by N9
 *   PDR 2, 513+2q  from the anchor                      ──► FAR 2
 * </pre>
 */
public record SessionRules(List<CreatePdr> pdrs, List<CreateFar> fars, List<CreateQer> qers, List<CreateUrr> urrs) {

    public static final int DEFAULT_UPLINK_PDR = 1;
    public static final int DEFAULT_DOWNLINK_PDR = 2;
    static final long UPLINK_FAR = 1;
    static final long DOWNLINK_FAR = 2;
    private static final long AMBR_QER = 1;
    private static final long ONLY_FLOW_QER = 2;
    private static final long FLOW_QER = 16;
    private static final long EPS_FLOW_QER = 96;
    private static final long RULE_QER = 256;
    private static final long BREAKOUT_FAR = 256;
    private static final long LOCAL_FAR = 512;
    private static final int FLOW_PDR = 512;
    private static final int LOCAL_PDR = 1024;
    private static final int DEDICATED_PDR = 2048;
    private static final long DEDICATED_FAR = 128;
    private static final int FROM_DEDICATED = 16;
    private static final long URR = 1;
    private static final int FROM_ACCESS = 1;
    private static final int FROM_ANCHOR = 2;
    private static final long DEFAULT_PRECEDENCE = 256;
    private static final long LOCAL_PRECEDENCE = 255;
    private static final long KBIT = 1000;
    private static final OuterHeaderRemoval NO_TUNNEL = new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IP);

    /** 3GPP interface types (TS 29.244 §8.2.118): some UPFs look for N3 and N6 before they check or forward anything. */
    private static final int S1U = 0;
    private static final int N3 = 11;
    private static final int N9 = 15;
    private static final int N6 = 17;

    public SessionRules {
        pdrs = List.copyOf(pdrs);
        fars = List.copyOf(fars);
        qers = List.copyOf(qers);
        urrs = List.copyOf(urrs);
    }

    /** Where a UPF stands on the way of a session's packets. */
    public sealed interface Place {

        /** Between RAN node and data network, alone. */
        record Sole() implements Place {
        }

        /** Between an uplink classifier and the data network. */
        record Behind() implements Place {
        }

        /**
         * The uplink classifier: between RAN node and anchor, with breakouts of its own.
         *
         * @param anchor the anchor's end of the tunnel on N9
         * @param own the classifier's end of it; null while it is to choose one
         */
        record Classifier(AccessTunnel anchor, @Nullable AccessTunnel own) implements Place {
        }
    }

    /**
     * What a UPF has to know of a session.
     *
     * @param uplink the UPF's own end of the tunnel towards the RAN node; null while it is to choose one
     * @param breakouts the networks that a rule's traffic can leave by, beside the data network
     * @param local traffic that leaves by them whatever the policy says
     * @param namesDnn whether rules for packets from access name the data network too
     * @param eps whether the RAN node is of E-UTRAN: what goes to and fro on S1-U names no QoS flow (TS 29.281 §5.2.2.7)
     * @param bearers tunnels of their own for some flows, of a UPF that does all of it
     */
    public record Basis(PduSessionType type, String dnn, PduAddress address, SessionQos qos, @Nullable AccessTunnel uplink,
            Downlink downlink, Place place, Set<String> breakouts, List<LocalTraffic> local, boolean namesDnn, boolean eps,
            List<DedicatedBearer> bearers) {

        public Basis {
            bearers = List.copyOf(bearers);
            breakouts = Set.copyOf(breakouts);
            local = List.copyOf(local);
        }

        /** A UPF that does all of it. */
        public Basis(PduSessionType type, String dnn, PduAddress address, SessionQos qos, @Nullable AccessTunnel uplink, Downlink downlink,
                Set<String> breakouts) {
            this(type, dnn, address, qos, uplink, downlink, new Place.Sole(), breakouts, List.of(), false, false);
        }

        /** Without dedicated bearers. */
        public Basis(PduSessionType type, String dnn, PduAddress address, SessionQos qos, @Nullable AccessTunnel uplink, Downlink downlink,
                Place place, Set<String> breakouts, List<LocalTraffic> local, boolean namesDnn, boolean eps) {
            this(type, dnn, address, qos, uplink, downlink, place, breakouts, local, namesDnn, eps, List.of());
        }

        /** The same with these dedicated bearers. */
        Basis with(List<DedicatedBearer> others) {
            return new Basis(type, dnn, address, qos, uplink, downlink, place, breakouts, local, namesDnn, eps, others);
        }

        private @Nullable DedicatedBearer bearer(int qfi) {
            return bearers.stream().filter(bearer -> bearer.qfi() == qfi).findFirst().orElse(null);
        }

        /** The same with the ends that the UPF chose. */
        Basis at(AccessTunnel chosen, @Nullable AccessTunnel onN9) {
            return new Basis(type, dnn, address, qos, chosen, downlink,
                    place instanceof Place.Classifier(var anchor, var own) ? new Place.Classifier(anchor, onN9) : place, breakouts, local,
                    namesDnn, eps, bearers);
        }

        /** Where the traffic of a rule leaves: there, if the UPF has a way there, else by the data network. */
        String way(SessionRule rule) {
            return rule.routeTo() != null && breakouts.contains(rule.routeTo()) ? rule.routeTo() : dnn;
        }

        boolean leaves(SessionRule rule) {
            return !way(rule).equals(dnn);
        }

        boolean isIp() {
            return type == PduSessionType.IPV4 || type == PduSessionType.IPV6 || type == PduSessionType.IPV4V6;
        }
    }

    /** The rules for a session. */
    public static SessionRules of(Basis basis) {
        return new Making(basis).rules();
    }

    /** Makes the rules for one basis. */
    private static final class Making {

        private final Basis basis;
        private final List<SessionFlow> bestEffort;
        private final List<CreatePdr> pdrs = new ArrayList<>();
        private final List<CreateFar> fars = new ArrayList<>();
        private final List<CreateQer> qers = new ArrayList<>();

        Making(Basis basis) {
            this.basis = basis;
            this.bestEffort = basis.qos().flows().stream().filter(flow -> flow.gbr() == null).toList();
        }

        SessionRules rules() {
            addFlowQers();
            if (basis.place() instanceof Place.Classifier classifier) {
                addRest(classifier);
            } else {
                fars.add(uplinkFar(UPLINK_FAR, basis.dnn()));
            }
            fars.add(downlinkFar(basis));
            for (var rule : basis.qos().rules()) {
                if (basis.leaves(rule) || !(basis.place() instanceof Place.Classifier)) {
                    add(rule);
                }
            }
            if (basis.isIp()) {
                for (int i = 0; i < basis.local().size(); i++) {
                    addLocal(i, basis.local().get(i));
                }
            }
            return new SessionRules(pdrs, fars, qers, List.of(urr()));
        }

        /** Where one flow is all that the session-AMBR bounds, one QER does both: some UPFs read no second one. */
        private void addFlowQers() {
            if (basis.eps()) {
                qers.add(CreateQer.builder(AMBR_QER, GateStatus.OPEN).maximumBitRate(rates(basis.qos().ambr())).build());
                basis.qos().flows().stream().filter(flow -> flow.gbr() != null).forEach(flow -> qers.add(qer(flow, EPS_FLOW_QER, null)));
                return;
            }
            var ambr = CreateQer.builder(bestEffort.size() == 1 ? ONLY_FLOW_QER : AMBR_QER, GateStatus.OPEN).maximumBitRate(rates(basis.qos().ambr()));
            qers.add(bestEffort.size() == 1 ? ambr.qfi(bestEffort.getFirst().qfi()).build() : ambr.build());
            basis.qos().flows().stream().filter(flow -> flow.gbr() != null || bestEffort.size() > 1)
                    .forEach(flow -> qers.add(qer(flow, FLOW_QER, flow.qfi())));
        }

        private List<Long> qersOf(SessionFlow flow) {
            if (basis.eps()) {
                return List.of(flow.gbr() == null ? AMBR_QER : EPS_FLOW_QER + flow.qfi());
            }
            if (flow.gbr() != null) {
                return List.of(FLOW_QER + flow.qfi());
            }
            return bestEffort.size() == 1 ? List.of(ONLY_FLOW_QER) : List.of(FLOW_QER + flow.qfi(), AMBR_QER);
        }

        private void add(SessionRule rule) {
            var ids = new ArrayList<>(qersOf(Objects.requireNonNull(basis.qos().flow(rule.qfi()))));
            var bound = qer(rule);
            if (bound != null) {
                qers.add(bound);
                ids.add(RULE_QER + rule.id());
            }
            long far = UPLINK_FAR;
            if (basis.leaves(rule)) {
                far = BREAKOUT_FAR + rule.id();
                fars.add(uplinkFar(far, basis.way(rule)));
            }
            var bearer = basis.bearer(rule.qfi());
            if (bearer != null) {
                addDedicated(rule, bearer, far, ids);
                return;
            }
            var up = filters(rule, FlowDirection.DOWNLINK);
            if (!up.isEmpty() || rule.isDefault()) {
                pdrs.add(fromAccess(2 * rule.id() - 1, precedence(rule), List.of(rule.qfi()), up, far, ids).urrIds(List.of(URR)).build());
            }
            var down = filters(rule, FlowDirection.UPLINK);
            if (!down.isEmpty() || rule.isDefault()) {
                pdrs.add(fromNetwork(2 * rule.id(), precedence(rule), basis.way(rule), down, ids, DOWNLINK_FAR));
            }
        }

        /** A bearer has a tunnel each way, also where it is for one direction only. */
        private void addDedicated(SessionRule rule, DedicatedBearer bearer, long far, List<Long> ids) {
            var uplink = bearer.uplink();
            var end = uplink == null ? new FTeid.Choose(true, false, FROM_DEDICATED + rule.qfi()) : assigned(uplink);
            var all = rule.filters().stream().map(filter -> SdfFilter.of(filter.flow().toString())).toList();
            var up = filters(rule, FlowDirection.DOWNLINK);
            pdrs.add(fromAccess(dedicatedPdr(rule), precedence(rule), List.of(), up.isEmpty() ? all : up, far, ids, end).urrIds(List.of(URR)).build());
            var down = filters(rule, FlowDirection.UPLINK);
            if (!down.isEmpty()) {
                long to = DOWNLINK_FAR;
                if (bearer.access() != null && basis.downlink() instanceof Downlink.Forward) {
                    to = DEDICATED_FAR + rule.qfi();
                    fars.add(forward(to, towardsRan(basis), bearer.access()));
                }
                pdrs.add(fromNetwork(2 * rule.id(), precedence(rule), basis.way(rule), down, ids, to));
            }
        }

        private void addLocal(int number, LocalTraffic traffic) {
            if (!basis.breakouts().contains(traffic.breakout())) {
                return;
            }
            var filter = List.of(SdfFilter.of(traffic.flow().toString()));
            var ids = qersOf(basis.qos().defaultFlow());
            fars.add(uplinkFar(LOCAL_FAR + number, traffic.breakout()));
            pdrs.add(fromAccess(LOCAL_PDR + 2 * number, LOCAL_PRECEDENCE, List.of(), filter, LOCAL_FAR + number, ids).urrIds(List.of(URR)).build());
            pdrs.add(fromNetwork(LOCAL_PDR + 2 * number + 1, LOCAL_PRECEDENCE, traffic.breakout(), filter, ids, DOWNLINK_FAR));
        }

        /** What does not leave at the classifier goes on to the anchor, which also measures, gates and bounds it by rule. */
        private void addRest(Place.Classifier classifier) {
            fars.add(CreateFar.builder(UPLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(
                    ForwardingParameters.builder(DestinationInterface.CORE).destinationInterfaceType(N9)
                            .outerHeaderCreation(header(classifier.anchor())).build()).build());
            var qfis = bestEffort.stream().map(SessionFlow::qfi).toList();
            var ambr = List.of(bestEffort.size() == 1 && !basis.eps() ? ONLY_FLOW_QER : AMBR_QER);
            addRest(classifier, DEFAULT_UPLINK_PDR, DEFAULT_DOWNLINK_PDR, DEFAULT_PRECEDENCE, qfis, ambr);
            if (basis.eps()) {
                // Of what flow a packet is, the anchor tells by its rules.
                return;
            }
            for (var flow : basis.qos().flows()) {
                if (flow.gbr() != null) {
                    int pdr = FLOW_PDR + 2 * flow.qfi();
                    addRest(classifier, pdr, pdr + 1, LOCAL_PRECEDENCE, List.of(flow.qfi()), qersOf(flow));
                }
            }
        }

        private void addRest(Place.Classifier classifier, int up, int down, long precedence, List<Integer> qfis, List<Long> ids) {
            pdrs.add(fromAccess(up, precedence, qfis, List.of(), UPLINK_FAR, ids).build());
            var pdi = Pdi.builder(SourceInterface.CORE).sourceInterfaceType(N9).localFTeid(end(classifier.own(), FROM_ANCHOR)).qfis(named(qfis));
            address(pdi, basis, true);
            pdrs.add(CreatePdr.builder(down, pdi.build()).precedence(precedence).outerHeaderRemoval(NO_TUNNEL).farId(DOWNLINK_FAR).qerIds(ids).build());
        }

        private CreatePdr.Builder fromAccess(int id, long precedence, List<Integer> qfis, List<SdfFilter> filters, long far, List<Long> ids) {
            return fromAccess(id, precedence, qfis, filters, far, ids, end(basis.uplink(), FROM_ACCESS));
        }

        private CreatePdr.Builder fromAccess(int id, long precedence, List<Integer> qfis, List<SdfFilter> filters, long far, List<Long> ids,
                FTeid end) {
            var pdi = Pdi.builder(SourceInterface.ACCESS).sourceInterfaceType(towardsRan(basis))
                    .localFTeid(end).sdfFilters(filters).qfis(named(qfis));
            if (basis.namesDnn()) {
                pdi.networkInstance(DomainName.of(basis.dnn()));
            }
            address(pdi, basis, false);
            return CreatePdr.builder(id, pdi.build()).precedence(precedence).outerHeaderRemoval(NO_TUNNEL).farId(far).qerIds(ids);
        }

        private List<Integer> named(List<Integer> qfis) {
            return basis.eps() ? List.of() : qfis;
        }

        private CreatePdr fromNetwork(int id, long precedence, String network, List<SdfFilter> filters, List<Long> ids, long far) {
            var pdi = Pdi.builder(SourceInterface.CORE).sourceInterfaceType(N6).networkInstance(DomainName.of(network)).sdfFilters(filters);
            address(pdi, basis, true);
            return CreatePdr.builder(id, pdi.build()).precedence(precedence).farId(far).urrIds(List.of(URR)).qerIds(ids).build();
        }
    }

    private static FTeid end(@Nullable AccessTunnel own, int chooseId) {
        return own == null ? new FTeid.Choose(true, false, chooseId) : assigned(own);
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
                ForwardingParameters.builder(DestinationInterface.CORE).destinationInterfaceType(N6).networkInstance(DomainName.of(network)).build())
                .build();
    }

    private static CreateFar downlinkFar(Basis basis) {
        int type = towardsRan(basis);
        return switch (basis.downlink()) {
            case Downlink.Forward(var to) -> forward(DOWNLINK_FAR, type, to);
            case Downlink.Buffer() -> CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.BUFF, ApplyAction.NOCP)).build();
            case Downlink.Drop() -> CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.DROP)).build();
        };
    }

    private static CreateFar forward(long id, int type, AccessTunnel to) {
        return CreateFar.builder(id, Flags.of(ApplyAction.FORW)).forwardingParameters(ForwardingParameters.builder(DestinationInterface.ACCESS)
                .destinationInterfaceType(type).outerHeaderCreation(header(to)).build()).build();
    }

    /** The rule for what the UE sends in the dedicated bearer of this rule's flow. */
    static int dedicatedPdr(SessionRule rule) {
        return DEDICATED_PDR + rule.id();
    }

    private static int towardsRan(Basis basis) {
        return basis.place() instanceof Place.Behind ? N9 : basis.eps() ? S1U : N3;
    }

    private static OuterHeaderCreation header(AccessTunnel to) {
        return to.address() instanceof Inet4Address ipv4 ? OuterHeaderCreation.gtpu(to.teid(), ipv4)
                : OuterHeaderCreation.gtpu(to.teid(), (Inet6Address) to.address());
    }

    private static CreateQer qer(SessionFlow flow, long first, @Nullable Integer mark) {
        var qer = CreateQer.builder(first + flow.qfi(), GateStatus.OPEN).qfi(mark);
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
