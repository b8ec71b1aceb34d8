// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.alcazar.nas.RandomElements.octets;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.lists;
import static org.alcazar.testkit.Generators.oneOf;

import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.nas.element.AllowedSscMode;
import org.alcazar.nas.element.BitRate;
import org.alcazar.nas.element.CongestionReattemptIndicator;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCapability;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.ReattemptIndicator;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.Octets;

/** Elements of session management, of every kind. */
final class RandomSessionElements {

    static final Generator<FiveGsmCause> CAUSE = ints(0, 255).map(FiveGsmCause::new);
    static final Generator<BitRate> RATE = random -> new BitRate(random.nextInt(256), random.nextInt(0x1_0000));
    static final Generator<SessionAmbr> AMBR = random -> new SessionAmbr(RATE.next(random), RATE.next(random));
    static final Generator<IntegrityProtectionMaximumDataRate> DATA_RATE = random -> new IntegrityProtectionMaximumDataRate(random.nextInt(256),
            random.nextInt(256));
    static final Generator<FiveGsmCapability> CAPABILITY = octets(1, 13).map(FiveGsmCapability::new);
    static final Generator<AllowedSscMode> ALLOWED_SSC_MODE = random -> new AllowedSscMode(random.nextBoolean(), random.nextBoolean(),
            random.nextBoolean());
    static final Generator<ReattemptIndicator> REATTEMPT = random -> new ReattemptIndicator(random.nextBoolean(), random.nextBoolean());
    static final Generator<CongestionReattemptIndicator> CONGESTION = random -> new CongestionReattemptIndicator(random.nextBoolean(),
            random.nextBoolean());
    static final Generator<Dnn> DNN = lists(oneOf("internet", "ims", "x", "a-b_c", "IoT", "mnc001", "mcc001", "gprs"), 1, 5)
            .map(labels -> new Dnn(String.join(".", labels)));
    static final Generator<PduAddress> ADDRESS = RandomSessionElements::address;
    static final Generator<List<QosRule>> QOS_RULES = lists(RandomSessionElements::rule, 1, 4);
    static final Generator<List<QosFlow>> QOS_FLOWS = lists(RandomSessionElements::flow, 1, 4);
    static final Generator<List<MappedEpsBearerContext>> MAPPED_CONTEXTS = lists(RandomSessionElements::mappedContext, 1, 3);
    static final Generator<ProtocolConfigurationOptions> OPTIONS = random -> new ProtocolConfigurationOptions(random.nextInt(256),
            lists(RandomSessionElements::option, 0, 6).next(random));

    private RandomSessionElements() {
    }

    private static PduAddress address(RandomGenerator random) {
        var type = oneOf(PduSessionType.IPV4, PduSessionType.IPV6, PduSessionType.IPV4V6).next(random);
        return new PduAddress(type, type == PduSessionType.IPV4 ? null : octets(8, 8).next(random),
                type == PduSessionType.IPV6 ? null : octets(4, 4).next(random), random.nextBoolean() ? null : octets(16, 16).next(random));
    }

    private static QosRule rule(RandomGenerator random) {
        var operation = constants(QosRule.Operation.class).next(random);
        Generator<PacketFilter> filter = operation == QosRule.Operation.DELETE_FILTERS ? r -> PacketFilter.named(r.nextInt(16))
                : RandomSessionElements::filter;
        var precedence = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(256));
        return new QosRule(random.nextInt(256), operation, random.nextBoolean(),
                operation.hasFilters() ? lists(filter, 0, QosRule.MAX_FILTERS).next(random) : List.of(), precedence,
                precedence == null || random.nextInt(4) == 0 ? null : new QosRule.Flow(random.nextInt(64), random.nextBoolean()));
    }

    private static PacketFilter filter(RandomGenerator random) {
        return new PacketFilter(random.nextInt(16), constants(PacketFilter.Direction.class).next(random),
                lists(RandomSessionElements::component, 0, 6).next(random));
    }

    private static PacketFilterComponent component(RandomGenerator random) {
        return switch (random.nextInt(22)) {
            case 0 -> new PacketFilterComponent.MatchAll();
            case 1 -> new PacketFilterComponent.Ipv4Remote(octets(4, 4).next(random), octets(4, 4).next(random));
            case 2 -> new PacketFilterComponent.Ipv4Local(octets(4, 4).next(random), octets(4, 4).next(random));
            case 3 -> new PacketFilterComponent.Ipv6Remote(octets(16, 16).next(random), random.nextInt(256));
            case 4 -> new PacketFilterComponent.Ipv6Local(octets(16, 16).next(random), random.nextInt(256));
            case 5 -> new PacketFilterComponent.Protocol(random.nextInt(256));
            case 6 -> new PacketFilterComponent.LocalPort(random.nextInt(0x1_0000));
            case 7 -> new PacketFilterComponent.LocalPorts(random.nextInt(0x1_0000), random.nextInt(0x1_0000));
            case 8 -> new PacketFilterComponent.RemotePort(random.nextInt(0x1_0000));
            case 9 -> new PacketFilterComponent.RemotePorts(random.nextInt(0x1_0000), random.nextInt(0x1_0000));
            case 10 -> new PacketFilterComponent.SecurityParameterIndex(random.nextInt());
            case 11 -> new PacketFilterComponent.TrafficClass(random.nextInt(256), random.nextInt(256));
            case 12 -> new PacketFilterComponent.FlowLabel(random.nextInt(0x10_0000));
            case 13 -> new PacketFilterComponent.DestinationMac(octets(6, 6).next(random));
            case 14 -> new PacketFilterComponent.SourceMac(octets(6, 6).next(random));
            case 15 -> new PacketFilterComponent.CustomerVlan(random.nextInt(0x1000));
            case 16 -> new PacketFilterComponent.ServiceVlan(random.nextInt(0x1000));
            case 17 -> new PacketFilterComponent.CustomerVlanPriority(random.nextInt(8), random.nextBoolean());
            case 18 -> new PacketFilterComponent.ServiceVlanPriority(random.nextInt(8), random.nextBoolean());
            case 19 -> new PacketFilterComponent.Ethertype(random.nextInt(0x1_0000));
            case 20 -> new PacketFilterComponent.DestinationMacs(octets(6, 6).next(random), octets(6, 6).next(random));
            default -> new PacketFilterComponent.SourceMacs(octets(6, 6).next(random), octets(6, 6).next(random));
        };
    }

    private static QosFlow flow(RandomGenerator random) {
        return new QosFlow(random.nextInt(64), constants(QosFlow.Operation.class).next(random), random.nextBoolean(),
                lists(RandomSessionElements::parameter, 0, 8).next(random));
    }

    private static QosFlowParameter parameter(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> new QosFlowParameter.FiveQi(random.nextInt(256));
            case 1 -> new QosFlowParameter.GuaranteedUplink(RATE.next(random));
            case 2 -> new QosFlowParameter.GuaranteedDownlink(RATE.next(random));
            case 3 -> new QosFlowParameter.MaximumUplink(RATE.next(random));
            case 4 -> new QosFlowParameter.MaximumDownlink(RATE.next(random));
            case 5 -> new QosFlowParameter.AveragingWindow(random.nextInt(0x1_0000));
            case 6 -> new QosFlowParameter.EpsBearerIdentity(random.nextInt(16));
            case 7 -> new QosFlowParameter.Unknown(1, octets(4, 9).next(random));
            default -> new QosFlowParameter.Unknown(ints(8, 255).next(random), octets(0, 9).next(random));
        };
    }

    private static MappedEpsBearerContext mappedContext(RandomGenerator random) {
        return new MappedEpsBearerContext(random.nextInt(16), constants(MappedEpsBearerContext.Operation.class).next(random),
                random.nextBoolean(), lists(r -> new MappedEpsBearerContext.Parameter(r.nextInt(256), octets(0, 20).next(r)), 0,
                        MappedEpsBearerContext.MAX_PARAMETERS).next(random));
    }

    private static ProtocolConfigurationOptions.Option option(RandomGenerator random) {
        int identifier = random.nextInt(5) == 0 ? random.nextInt(0x1_0000) : random.nextInt(0x60);
        return new ProtocolConfigurationOptions.Option(identifier, random.nextBoolean() ? Octets.EMPTY : octets(1, 20).next(random));
    }
}
