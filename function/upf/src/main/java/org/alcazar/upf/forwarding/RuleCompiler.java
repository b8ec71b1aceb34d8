// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FailedRuleId.RuleType;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.upf.forwarding.Forwarding.Kind;
import org.jspecify.annotations.Nullable;

/** Makes a {@link RuleSet} of the {@link Rules} of a session, or finds out why there can be none. */
public final class RuleCompiler {

    private static final int PREFIX = 64;
    private static final Forwarding NOTHING = new Forwarding(Kind.DROP, false, null, null, false, 0);

    private final Function<@Nullable DomainName, @Nullable NetworkPort> networks;
    private final Bounds bounds;

    /**
     * What a session may have at most.
     *
     * @param rules of each kind
     * @param filters of one PDR
     * @param buffered packets, where no BAR says otherwise
     * @param mostBuffered packets, whatever a BAR says
     */
    public record Bounds(int rules, int filters, int buffered, int mostBuffered) {
    }

    /** @param networks the data network of a network instance, the usual one of none, or null */
    public RuleCompiler(Function<@Nullable DomainName, @Nullable NetworkPort> networks, Bounds bounds) {
        this.networks = networks;
        this.bounds = bounds;
    }

    /**
     * @param enforcements of each QER
     * @param meters of each URR
     * @throws RuleFault if the rules can't be taken
     */
    public RuleSet compile(Rules rules, Map<Long, Enforcement> enforcements, Map<Long, UsageMeter> meters) {
        return new Compilation(rules, enforcements, meters).compile();
    }

    /**
     * The tunnel of forwarding parameters that have one.
     *
     * @throws RuleFault if it is none that packets can be sent in
     */
    public static Tunnel tunnel(ForwardingParameters parameters, long farId) {
        return Compilation.tunnel(Objects.requireNonNull(parameters.outerHeaderCreation()),
                parameters.destinationInterface() == DestinationInterface.ACCESS, new FailedRuleId(RuleType.FAR, farId));
    }

    private final class Compilation {

        private final Rules rules;
        private final Map<Long, Enforcement> enforcements;
        private final Map<Long, UsageMeter> meters;
        private final Map<Long, Forwarding> forwardings = new HashMap<>();
        private final Map<Long, SdfFilter> filters = new HashMap<>();
        private final Map<Integer, List<PacketRule>> byTeid = new HashMap<>();
        private final List<PacketRule> fromNetwork = new ArrayList<>();
        private final Map<NetworkPort, UeAddresses> reachable = new HashMap<>();
        private UeAddresses ue = UeAddresses.NONE;

        Compilation(Rules rules, Map<Long, Enforcement> enforcements, Map<Long, UsageMeter> meters) {
            this.rules = rules;
            this.enforcements = enforcements;
            this.meters = meters;
        }

        RuleSet compile() {
            bound(RuleType.PDR, rules.pdrs().keySet().stream().map(Integer::longValue).toList());
            bound(RuleType.FAR, List.copyOf(rules.fars().keySet()));
            bound(RuleType.QER, List.copyOf(rules.qers().keySet()));
            bound(RuleType.URR, List.copyOf(rules.urrs().keySet()));
            rules.fars().values().forEach(far -> forwardings.put(far.farId(), forwarding(far)));
            for (var pdr : rules.pdrs().values()) {
                for (var filter : pdr.pdi().sdfFilters()) {
                    if (filter.filterId() != null && filter.flowDescription() != null) {
                        filters.put(filter.filterId(), filter);
                    }
                }
            }
            rules.pdrs().values().forEach(this::add);
            byTeid.values().forEach(list -> list.sort(PacketRule.BY_PRECEDENCE));
            fromNetwork.sort(PacketRule.BY_PRECEDENCE);
            return new RuleSet(byTeid, fromNetwork, ue, reachable);
        }

        private void bound(RuleType type, List<Long> ids) {
            if (ids.size() > bounds.rules()) {
                throw RuleFault.ofRule(new FailedRuleId(type, ids.getLast()), "more than " + bounds.rules() + " rules of a kind");
            }
        }

        private void add(CreatePdr pdr) {
            var id = new FailedRuleId(RuleType.PDR, pdr.pdrId());
            var pdi = pdr.pdi();
            refuseWhatIsNotServed(pdr, pdi, id);
            boolean fromUe = pdi.sourceInterface() == SourceInterface.ACCESS;
            var addresses = addresses(pdi, id);
            boolean ueIsDestination = pdi.ueIpAddresses().isEmpty() ? !fromUe : pdi.ueIpAddresses().getFirst().destination();
            var rule = new PacketRule(pdr.pdrId(), pdr.precedence() == null ? Long.MAX_VALUE : pdr.precedence(), fromUe, qfis(pdi),
                    addresses, ueIsDestination, flowFilters(pdi, id), forwardingOf(pdr, id), enforcementsOf(pdr, id), metersOf(pdr, id));
            ue = ue.and(addresses);
            if (pdi.localFTeid() instanceof FTeid.Assigned teid) {
                byTeid.computeIfAbsent((int) teid.teid(), _ -> new ArrayList<>()).add(rule);
            } else if (!fromUe && pdi.sourceInterface() != SourceInterface.CP_FUNCTION) {
                fromNetwork.add(rule);
                if (!addresses.isEmpty()) {
                    reachable.merge(network(pdi.networkInstance(), id), addresses, UeAddresses::and);
                }
            }
        }

        private void refuseWhatIsNotServed(CreatePdr pdr, Pdi pdi, FailedRuleId id) {
            refuse(!pdi.ethernetPacketFilters().isEmpty(), IeType.ETHERNET_PACKET_FILTER, id);
            refuse(pdi.ethernetPduSessionInformation() != null, IeType.ETHERNET_PDU_SESSION_INFORMATION, id);
            refuse(!pdi.trafficEndpointIds().isEmpty(), IeType.TRAFFIC_ENDPOINT_ID, id);
            refuse(!pdi.framedRoutes().isEmpty(), IeType.FRAMED_ROUTE, id);
            refuse(!pdi.framedIpv6Routes().isEmpty(), IeType.FRAMED_IPV6_ROUTE, id);
            if (pdi.applicationId() != null) {
                throw new RuleFault(Cause.UNKNOWN_APPLICATION_ID, IeType.APPLICATION_ID, id, "an application");
            }
            if (!pdr.activatePredefinedRules().isEmpty()) {
                throw new RuleFault(Cause.UNKNOWN_PREDEFINED_RULE, IeType.ACTIVATE_PREDEFINED_RULES, id, "a predefined rule");
            }
            refuse(pdr.activationTime() != null, IeType.ACTIVATION_TIME, id);
            refuse(pdr.deactivationTime() != null, IeType.DEACTIVATION_TIME, id);
        }

        private static void refuse(boolean present, IeType element, FailedRuleId id) {
            if (present) {
                throw RuleFault.unsupported(element, id, element + " is not served");
            }
        }

        private static long qfis(Pdi pdi) {
            long mask = 0;
            for (int qfi : pdi.qfis()) {
                mask |= 1L << qfi;
            }
            return mask;
        }

        private static UeAddresses addresses(Pdi pdi, FailedRuleId id) {
            var all = UeAddresses.NONE;
            for (var address : pdi.ueIpAddresses()) {
                refuse(address.chooseIpv4() || address.chooseIpv6(), IeType.UE_IP_ADDRESS, id);
                refuse(address.delegationBits() != null, IeType.UE_IP_ADDRESS, id);
                refuse(address.ipv6() != null && address.prefixLength() != null && address.prefixLength() != PREFIX, IeType.UE_IP_ADDRESS,
                        id);
                all = all.and(new UeAddresses(fours(address), prefixes(address)));
            }
            return all;
        }

        private static int[] fours(UeIpAddress address) {
            return address.ipv4() == null ? new int[0] : new int[] {ByteBuffer.wrap(address.ipv4().getAddress()).getInt()};
        }

        private static long[] prefixes(UeIpAddress address) {
            return address.ipv6() == null ? new long[0] : new long[] {ByteBuffer.wrap(address.ipv6().getAddress()).getLong()};
        }

        private List<FlowFilter> flowFilters(Pdi pdi, FailedRuleId id) {
            if (pdi.sdfFilters().size() > bounds.filters()) {
                throw RuleFault.ofRule(id, "more than " + bounds.filters() + " SDF filters");
            }
            var list = new ArrayList<FlowFilter>();
            for (var filter : pdi.sdfFilters()) {
                // A filter that is only an identifier is the one described elsewhere in the session, for the other direction.
                boolean reference = filter.flowDescription() == null && filter.filterId() != null;
                var described = reference ? filters.get(filter.filterId()) : filter;
                if (described == null) {
                    throw new RuleFault(Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.SDF_FILTER, id,
                            "a filter that is described nowhere");
                }
                try {
                    list.add(FlowFilter.of(described));
                } catch (IllegalArgumentException e) {
                    throw new RuleFault(Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.SDF_FILTER, id, String.valueOf(e.getMessage()));
                }
            }
            return list;
        }

        private Forwarding forwardingOf(CreatePdr pdr, FailedRuleId id) {
            if (pdr.farId() == null) {
                throw new RuleFault(Cause.CONDITIONAL_IE_MISSING, IeType.FAR_ID, id, "a PDR without a FAR");
            }
            return named(forwardings, pdr.farId(), id);
        }

        private List<Enforcement> enforcementsOf(CreatePdr pdr, FailedRuleId id) {
            return pdr.qerIds().stream().distinct().map(qer -> named(enforcements, qer, id)).toList();
        }

        private List<UsageMeter> metersOf(CreatePdr pdr, FailedRuleId id) {
            return pdr.urrIds().stream().distinct().map(urr -> named(meters, urr, id)).toList();
        }

        private static <R> R named(Map<Long, R> rules, long name, FailedRuleId by) {
            var rule = rules.get(name);
            if (rule == null) {
                throw RuleFault.ofRule(by, "it names rule " + name + ", which is not there");
            }
            return rule;
        }

        private Forwarding forwarding(CreateFar far) {
            var id = new FailedRuleId(RuleType.FAR, far.farId());
            var action = far.applyAction();
            for (var other : action.set(ApplyAction.class)) {
                switch (other) {
                    case DROP, FORW, BUFF, NOCP -> { }
                    case DUPL, IPMA, IPMD, DFRT, EDRT, BDPN, DDPN, FSSM, MBSU -> refuse(true, IeType.APPLY_ACTION, id);
                }
            }
            boolean forward = action.has(ApplyAction.FORW);
            boolean buffer = action.has(ApplyAction.BUFF);
            if ((action.has(ApplyAction.DROP) ? 1 : 0) + (forward ? 1 : 0) + (buffer ? 1 : 0) != 1) {
                throw new RuleFault(Cause.MANDATORY_IE_INCORRECT, IeType.APPLY_ACTION, id,
                        "neither drop nor forward nor buffer, or several");
            }
            var parameters = far.forwardingParameters();
            if (parameters != null) {
                refuseWhatIsNotServed(parameters, id);
            }
            if (forward) {
                return parameters == null ? NOTHING : forward(parameters, id);
            }
            return buffer ? new Forwarding(Kind.BUFFER, action.has(ApplyAction.NOCP), null, null, false, bufferLimit(far)) : NOTHING;
        }

        private void refuseWhatIsNotServed(ForwardingParameters parameters, FailedRuleId id) {
            if (parameters.forwardingPolicy() != null) {
                throw new RuleFault(Cause.INVALID_FORWARDING_POLICY, IeType.FORWARDING_POLICY, id, "a forwarding policy");
            }
            refuse(parameters.redirectInformation() != null, IeType.REDIRECT_INFORMATION, id);
            refuse(parameters.headerEnrichment() != null, IeType.HEADER_ENRICHMENT, id);
            refuse(parameters.proxying() != null, IeType.PROXYING, id);
            refuse(parameters.linkedTrafficEndpointId() != null, IeType.TRAFFIC_ENDPOINT_ID, id);
        }

        private Forwarding forward(ForwardingParameters parameters, FailedRuleId id) {
            var header = parameters.outerHeaderCreation();
            var destination = parameters.destinationInterface();
            boolean toControl = destination == DestinationInterface.CP_FUNCTION;
            if (header != null) {
                var tunnel = tunnel(header, destination == DestinationInterface.ACCESS, id);
                return new Forwarding(Kind.FORWARD, false, tunnel, null, toControl, 0);
            }
            return switch (destination) {
                case CORE, SGI_LAN_N6_LAN ->
                        new Forwarding(Kind.FORWARD, false, null, network(parameters.networkInstance(), id), false, 0);
                // Where to is not known yet.
                case ACCESS, CP_FUNCTION -> NOTHING;
                case LI_FUNCTION, FIVE_G_VN_INTERNAL -> throw RuleFault.unsupported(IeType.DESTINATION_INTERFACE, id, destination.name());
            };
        }

        private static Tunnel tunnel(OuterHeaderCreation header, boolean toAccess, FailedRuleId id) {
            var teid = header.teid();
            refuse(teid == null || header.cTag() != null || header.sTag() != null, IeType.OUTER_HEADER_CREATION, id);
            InetAddress four = header.ipv4();
            InetAddress six = header.ipv6();
            var address = four != null ? four : six;
            if (teid == null || address == null || address.isAnyLocalAddress() || address.isMulticastAddress()) {
                throw new RuleFault(Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.OUTER_HEADER_CREATION, id, "a tunnel to nowhere");
            }
            return new Tunnel((int) (long) teid, new InetSocketAddress(address, Gtpu.PORT), toAccess);
        }

        private NetworkPort network(@Nullable DomainName instance, FailedRuleId id) {
            var port = networks.apply(instance);
            if (port == null) {
                throw new RuleFault(Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.NETWORK_INSTANCE, id, "network instance " + instance);
            }
            return port;
        }

        private int bufferLimit(CreateFar far) {
            var bar = far.barId() == null ? null : rules.bars().get(far.barId());
            if (far.barId() != null && bar == null) {
                throw RuleFault.ofRule(new FailedRuleId(RuleType.FAR, far.farId()), "it names BAR " + far.barId() + ", which is not there");
            }
            var suggested = bar == null ? null : bar.suggestedBufferingPacketsCount();
            return suggested == null ? bounds.buffered() : Math.min(suggested, bounds.mostBuffered());
        }
    }
}
