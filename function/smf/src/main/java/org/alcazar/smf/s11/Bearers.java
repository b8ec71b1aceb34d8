// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.DedicatedBearer;
import org.alcazar.smf.context.PduAddress;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.n1.QosElements;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A session as EPS has it: a default bearer with the QoS of the default flow, and dedicated ones of flows with guaranteed rates (TS 23.501 §5.17.2.1, TS 23.502 §4.11.0a). */
public final class Bearers {

    private static final int S1U_SGW = 0;
    private static final int S1U_ENODEB = 0;
    private static final int S5_S8U_PGW = 1;
    private static final int PREFIX = 64;
    private static final long KBIT = 1000;
    private static final long MOST_KBIT = 0xffff_ffffL;

    private Bearers() {
    }

    /** The default bearer in a response to the MME. @param uplink the UPF's end of S1-U */
    public static BearerContext created(SmContext context, int ebi, AccessTunnel uplink) {
        return new BearerContext(ebi, Cause.of(Cause.REQUEST_ACCEPTED), null, List.of(new Instanced<>(S1U_SGW, s1u(uplink))), qos(context), null, null,
                null, Rest.NONE);
    }

    /**
     * The session for an MME that it goes to by an AMF.
     *
     * @param pgw the PGW's end of the control plane, by which the MME's request finds the session
     */
    public static PdnConnection connection(SmContext context, int ebi, FTeid pgw, AccessTunnel uplink) {
        var address = context.address();
        var tunnel = FTeid.of(FTeid.S5_S8U_PGW, uplink.teid(), Octets.wrap(uplink.address().getAddress()));
        var bearer = new BearerContext(ebi, null, null, List.of(new Instanced<>(S5_S8U_PGW, tunnel)), qos(context), null, null, null, Rest.NONE);
        return new PdnConnection(DomainName.of(context.subject().dnn()), 0, 0, address.ipv4() == null ? null : address.ipv4().octets(),
                address.ipv6() == null ? null : ipv6(address), ebi, pgw, null, List.of(bearer), ambr(context), null, null, pdnType(context.type()),
                Rest.NONE);
    }

    /** The UE's addresses. */
    public static PdnAddress address(SmContext context) {
        var address = context.address();
        return new PdnAddress(pdnType(context.type()), address.ipv6() == null ? 0 : PREFIX, address.ipv6() == null ? null : ipv6(address),
                address.ipv4() == null ? null : address.ipv4().octets());
    }

    private static Octets ipv6(PduAddress address) {
        var prefix = Objects.requireNonNull(address.ipv6()).address();
        return new OctetWriter(16).octets(prefix.slice(0, 8)).u64(address.interfaceIdentifier()).toOctets();
    }

    private static int pdnType(PduSessionType type) {
        return switch (type) {
            case IPV4 -> PdnAddress.IPV4;
            case IPV6 -> PdnAddress.IPV6;
            case IPV4V6 -> PdnAddress.IPV4V6;
            case UNSTRUCTURED -> PdnAddress.NON_IP;
            case ETHERNET -> PdnAddress.ETHERNET;
        };
    }

    /** A dedicated bearer that the MME is asked for. @param uplink the UPF's end of S1-U */
    public static BearerContext dedicated(SessionQos qos, SessionFlow flow, AccessTunnel uplink) {
        return new BearerContext(0, null, QosElements.template(qos, flow.qfi()).encode(), List.of(new Instanced<>(S1U_SGW, s1u(uplink))),
                guaranteed(flow), null, null, null, Rest.NONE);
    }

    /** A bearer that the MME is asked to change. @param flow with what it gets from now on; null where that stays as it is */
    public static BearerContext updated(int ebi, @Nullable SessionFlow flow) {
        return new BearerContext(ebi, null, null, List.of(), flow == null ? null : BearerQos.nonGbr(priority(flow.arp()), flow.qci()), null, null, null,
                Rest.NONE);
    }

    /** A dedicated bearer in a response to the MME. */
    public static BearerContext modified(DedicatedBearer bearer) {
        return BearerContext.of(bearer.ebi(), Cause.of(Cause.REQUEST_ACCEPTED), bearer.uplink() == null ? List.of()
                : List.of(new Instanced<>(S1U_SGW, s1u(bearer.uplink()))));
    }

    /** The eNodeB's end of S1-U; null if none is told that leads anywhere. */
    public static @Nullable AccessTunnel enodeb(BearerContext bearer) {
        var end = bearer.fTeid(S1U_ENODEB);
        return end == null || end.interfaceType() != FTeid.S1U_ENODEB || end.teid() == 0 ? null
                : AccessTunnel.of(end.teid(), end.ipv4() != null ? end.ipv4() : end.ipv6());
    }

    private static FTeid s1u(AccessTunnel uplink) {
        return FTeid.of(FTeid.S1U_SGW, uplink.teid(), Octets.wrap(uplink.address().getAddress()));
    }

    private static BearerQos guaranteed(SessionFlow flow) {
        var gbr = Objects.requireNonNull(flow.gbr());
        return new BearerQos(priority(flow.arp()), flow.guaranteedQci(), kbit(gbr.maximumUplink()), kbit(gbr.maximumDownlink()),
                kbit(gbr.guaranteedUplink()), kbit(gbr.guaranteedDownlink()));
    }

    /** What all that is not guaranteed may take together. */
    public static Ambr ambr(SmContext context) {
        return ambr(context.qos().ambr());
    }

    /** The same in the words of GTPv2-C. */
    public static Ambr ambr(org.alcazar.sbi.Ambr ambr) {
        return new Ambr(kbit(ambr.uplink()), kbit(ambr.downlink()));
    }

    private static long kbit(BitRate rate) {
        return Math.min(Math.ceilDiv(rate.bitsPerSecond(), KBIT), MOST_KBIT);
    }

    private static BearerQos qos(SmContext context) {
        var flow = context.qos().defaultFlow();
        return BearerQos.nonGbr(priority(flow.arp()), flow.qci());
    }

    /** Priority as MMEs are told. */
    public static AllocationRetentionPriority priority(Arp arp) {
        return new AllocationRetentionPriority(arp.priorityLevel(), arp.preemptCap() == Arp.PreemptionCapability.MAY_PREEMPT,
                arp.preemptVuln() == Arp.PreemptionVulnerability.PREEMPTABLE);
    }
}
