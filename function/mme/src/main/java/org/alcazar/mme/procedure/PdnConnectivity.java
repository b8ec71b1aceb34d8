// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.mme.s11.NewPdnConnection;
import org.alcazar.mme.s11.S11;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.PcoCodec;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.PdnAddress;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.Arp.PreemptionCapability;
import org.alcazar.sbi.Arp.PreemptionVulnerability;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.hss.ApnConfiguration;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A PDN connection as a UE asks for it, by itself or within an attach, up to where the gateway has given it (TS 24.301 §6.5.1). */
final class PdnConnectivity {

    private static final int PTI_UNASSIGNED = 0;
    private static final int PTI_RESERVED = 255;
    private static final Octets NO_IPV4 = Octets.wrap(new byte[4]);
    private static final Octets NO_IPV6 = Octets.wrap(new byte[16]);
    private static final int PREFIX = 64;

    private final UeSession ue;
    private final PdnConnectivityRequest request;
    private final int pti;
    private @Nullable Dnn apn;
    private @Nullable ProtocolConfigurationOptions pco;
    private @Nullable ProtocolConfigurationOptions extendedPco;

    PdnConnectivity(UeSession ue, PdnConnectivityRequest request) {
        this.ue = ue;
        this.request = request;
        this.pti = request.procedureTransactionIdentity();
        this.apn = request.apn();
        this.pco = request.pco();
        this.extendedPco = request.extendedPco();
    }

    /** What becomes of it. */
    sealed interface Outcome {

        /** The gateway has given it; the UE is to be told so. */
        record Established(PdnConnectionContext connection, ActivateDefaultEpsBearerContextRequest activation) implements Outcome {
        }

        record Refused(PdnConnectivityReject reject) implements Outcome {
        }
    }

    /** Asks for what the UE did not want to say unprotected (TS 24.301 §6.6.1.2). */
    void completeRequest() {
        if (!Boolean.TRUE.equals(request.informationTransfer())) {
            return;
        }
        var response = ue.ask(new EsmInformationRequest(0, pti), ue.timers().t3489(), EsmInformationResponse.class,
                answer -> answer.procedureTransactionIdentity() == pti);
        if (response == null) {
            throw new Rejection(EmmCause.ESM_FAILURE, "no ESM Information Response", reject(EsmCause.ESM_INFORMATION_NOT_RECEIVED));
        }
        apn = response.apn();
        pco = response.pco();
        extendedPco = response.extendedPco();
    }

    Outcome establish() {
        var profile = Objects.requireNonNull(ue.context().subscription()).apnConfigurationProfile();
        var wanted = apn;
        var configuration = wanted == null ? profile.defaultApn() : profile.apnConfigurations().stream()
                .filter(one -> one.serviceSelection().equalsIgnoreCase(wanted.networkIdentifier())).findFirst().orElse(null);
        var why = refusal(configuration);
        return why != null || configuration == null ? refused(why == null ? EsmCause.MISSING_OR_UNKNOWN_APN : why) : establish(configuration);
    }

    private @Nullable EsmCause refusal(@Nullable ApnConfiguration configuration) {
        var connections = ue.context().pdnConnections();
        if (pti == PTI_UNASSIGNED || pti == PTI_RESERVED) {
            return EsmCause.INVALID_PTI;
        }
        if (request.requestType() == PdnRequestType.HANDOVER) {
            return EsmCause.PDN_CONNECTION_DOES_NOT_EXIST;
        }
        if (request.requestType() != PdnRequestType.INITIAL_REQUEST) {
            return EsmCause.SERVICE_OPTION_NOT_SUPPORTED;
        }
        if (configuration == null) {
            return EsmCause.MISSING_OR_UNKNOWN_APN;
        }
        if (connections.all().stream().anyMatch(one -> one.apn().equals(configuration.serviceSelection()))) {
            return EsmCause.MULTIPLE_PDN_CONNECTIONS_FOR_APN_NOT_ALLOWED;
        }
        return connections.freeEbi() == 0 ? EsmCause.MAXIMUM_EPS_BEARERS_REACHED : null;
    }

    private Outcome establish(ApnConfiguration configuration) {
        var paa = addresses(configuration.pdnType());
        var gateway = ue.mme().functions().gateways().select(configuration.serviceSelection());
        if (paa == null || gateway == null) {
            return refused(paa == null ? EsmCause.UNKNOWN_PDN_TYPE : EsmCause.MISSING_OR_UNKNOWN_APN);
        }
        var context = ue.context();
        var profile = configuration.epsSubscribedQosProfile();
        var arp = profile.allocationRetentionPriority();
        var qos = BearerQos.nonGbr(new AllocationRetentionPriority(arp.priorityLevel(), mayPreempt(arp), isPreemptable(arp)),
                profile.qosClassIdentifier());
        var existing = context.pdnConnections().all().stream().filter(one -> one.gateway().equals(gateway)).findFirst();
        var created = ue.mme().s11().create(new NewPdnConnection(Objects.requireNonNull(context.imsi()), context.imeisv(), ue.teid(), gateway,
                existing.map(PdnConnectionContext::sgw).orElse(null), null, context.pdnConnections().freeEbi(), configuration.serviceSelection(), paa,
                qos, ambr(configuration), Whereabouts.of(context), pco == null ? null : PcoCodec.ofUe(pco),
                extendedPco == null ? null : PcoCodec.ofUe(extendedPco)));
        return switch (created) {
            case S11.Created.Refused(var cause) -> refused(esmCause(cause));
            case S11.Created.Connection given -> established(given, paa);
        };
    }

    private Outcome established(S11.Created.Connection given, org.alcazar.gtp.v2c.element.PdnAddress asked) {
        var connection = given.connection();
        ue.context().pdnConnections().put(connection);
        ue.mme().events().on(new MmeEvent.PdnConnected(Objects.requireNonNull(ue.context().imsi()), connection.ebi(), connection.apn()));
        return new Outcome.Established(connection, ActivateDefaultEpsBearerContextRequest.builder(connection.ebi(), pti,
                        EpsQos.of(connection.qos().qci()), new Dnn(connection.apn()), address(connection.paa()))
                .apnAmbr(apnAmbr(connection.ambr()))
                .cause(lessCause(given.cause(), asked.pdnType(), connection.paa().pdnType()))
                .pco(options(given.pco()))
                .extendedPco(options(given.epco()))
                .build());
    }

    /** What all bearers of a PDN connection may take together, in the words of NAS. */
    static ApnAmbr apnAmbr(Ambr ambr) {
        return ApnAmbr.of(Math.min(ambr.downlink() * 1000, ApnAmbr.MAX_RATE), Math.min(ambr.uplink() * 1000, ApnAmbr.MAX_RATE));
    }

    private static @Nullable ProtocolConfigurationOptions options(@Nullable Octets value) {
        try {
            return value == null ? null : PcoCodec.fromNetwork(value);
        } catch (EpsNasDecodeException e) {
            // What a gateway gives that is none is not given to the UE.
            return null;
        }
    }

    /** Why the UE gets one kind of address where it wanted both (TS 24.301 §6.5.1.3). */
    private @Nullable EsmCause lessCause(int cause, int asked, int given) {
        if (cause == Cause.NEW_PDN_TYPE_SINGLE_ADDRESS) {
            return EsmCause.ONLY_SINGLE_ADDRESS_BEARERS_ALLOWED;
        }
        boolean less = request.pdnType() == PdnType.IPV4V6 && given != org.alcazar.gtp.v2c.element.PdnAddress.IPV4V6
                || asked == org.alcazar.gtp.v2c.element.PdnAddress.IPV4V6 && given != asked;
        return !less ? null : given == org.alcazar.gtp.v2c.element.PdnAddress.IPV4 ? EsmCause.ONLY_IPV4_ALLOWED : EsmCause.ONLY_IPV6_ALLOWED;
    }

    /** What to ask the gateway for: no more than the UE wants and the subscription has; null if that is nothing. */
    private org.alcazar.gtp.v2c.element.@Nullable PdnAddress addresses(PduSessionType subscribed) {
        boolean four = subscribed != PduSessionType.IPV6 && (request.pdnType() == PdnType.IPV4 || request.pdnType() == PdnType.IPV4V6);
        boolean six = subscribed != PduSessionType.IPV4 && (request.pdnType() == PdnType.IPV6 || request.pdnType() == PdnType.IPV4V6);
        if (four && six) {
            return new org.alcazar.gtp.v2c.element.PdnAddress(org.alcazar.gtp.v2c.element.PdnAddress.IPV4V6, PREFIX, NO_IPV6, NO_IPV4);
        }
        return four ? org.alcazar.gtp.v2c.element.PdnAddress.ofIpv4(NO_IPV4)
                : six ? org.alcazar.gtp.v2c.element.PdnAddress.ofIpv6(NO_IPV6) : null;
    }

    private static PdnAddress address(org.alcazar.gtp.v2c.element.PdnAddress paa) {
        var four = paa.ipv4();
        var six = paa.ipv6() == null ? null : paa.ipv6().slice(8, 16);
        if (four != null && six != null) {
            return new PdnAddress(PdnType.IPV4V6, new OctetWriter(12).octets(six).octets(four).toOctets());
        }
        return six != null ? new PdnAddress(PdnType.IPV6, six) : PdnAddress.ofIpv4(four == null ? NO_IPV4 : four);
    }

    private Ambr ambr(ApnConfiguration configuration) {
        var ambr = configuration.ambr() == null ? Objects.requireNonNull(ue.context().subscription()).ambr() : configuration.ambr();
        return new Ambr(ambr.uplink().bitsPerSecond() / 1000, ambr.downlink().bitsPerSecond() / 1000);
    }

    private static boolean mayPreempt(Arp arp) {
        return arp.preemptCap() == PreemptionCapability.MAY_PREEMPT;
    }

    private static boolean isPreemptable(Arp arp) {
        return arp.preemptVuln() == PreemptionVulnerability.PREEMPTABLE;
    }

    private static EsmCause esmCause(int cause) {
        return switch (cause) {
            case Cause.MISSING_OR_UNKNOWN_APN -> EsmCause.MISSING_OR_UNKNOWN_APN;
            case Cause.APN_ACCESS_DENIED -> EsmCause.REQUESTED_SERVICE_OPTION_NOT_SUBSCRIBED;
            case Cause.USER_AUTHENTICATION_FAILED -> EsmCause.USER_AUTHENTICATION_FAILED;
            case Cause.PREFERRED_PDN_TYPE_NOT_SUPPORTED -> EsmCause.UNKNOWN_PDN_TYPE;
            case Cause.NO_RESOURCES_AVAILABLE, Cause.ALL_DYNAMIC_ADDRESSES_OCCUPIED, Cause.NO_MEMORY_AVAILABLE, Cause.APN_CONGESTION,
                    Cause.GTPC_ENTITY_CONGESTION -> EsmCause.INSUFFICIENT_RESOURCES;
            case Cause.REMOTE_PEER_NOT_RESPONDING, Cause.SYSTEM_FAILURE -> EsmCause.NETWORK_FAILURE;
            default -> EsmCause.REQUEST_REJECTED_BY_GATEWAY;
        };
    }

    private Outcome refused(EsmCause cause) {
        ue.mme().events().on(new MmeEvent.PdnRefused(Objects.requireNonNull(ue.context().imsi()), apn == null ? "" : apn.name(), cause));
        return new Outcome.Refused(reject(cause));
    }

    private PdnConnectivityReject reject(EsmCause cause) {
        return PdnConnectivityReject.builder(0, pti, cause).build();
    }
}
