// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.alcazar.gnb.AirProtection;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.element.AcceptedQosFlow;
import org.alcazar.ngap.element.AssociatedQosFlow;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.CauseTransport;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.ProtectionIndication;
import org.alcazar.ngap.element.ProtectionResult;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.QosFlowSetupRequestItem;
import org.alcazar.ngap.element.QosFlowWithDataForwarding;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.element.UserPlaneSecurityInformation;
import org.alcazar.ngap.transfer.HandoverRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.HandoverResourceAllocationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestSetupFailedTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.station.TunnelEnd;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The resources of PDU sessions at the gNB: an N3 tunnel and a bearer on the radio each (TS 38.413 §8.2). */
final class SessionResources {

    /** PDU session identities that a UE has (TS 24.007 §11.2.3.1b). */
    private static final int MOST = 15;

    private final GnbConfiguration configuration;
    private final @Nullable TunnelEnd<Tunnel> n3;

    /** What became of a list of sessions, each with its transfer for the SMF. */
    record Done(List<PduSession.Transfer> succeeded, List<PduSession.Transfer> failed) {

        Done() {
            this(new ArrayList<>(2), new ArrayList<>(2));
        }
    }

    /** A session was not set up or changed. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Cause cause;

        Refused(Cause cause) {
            super(null, null, false, false);
            this.cause = cause;
        }
    }

    /** @param n3 null for a gNB without user plane, which refuses every session */
    SessionResources(GnbConfiguration configuration, @Nullable TunnelEnd<Tunnel> n3) {
        this.configuration = configuration;
        this.n3 = n3;
    }

    /** Sets sessions up; the UE hears of each bearer before the NAS message that comes with it, and of none that failed. */
    Done setUp(UeConnection ue, List<PduSession.Setup> wanted) {
        var done = new Done();
        var seen = new HashSet<Integer>();
        for (var session : wanted) {
            try {
                if (!seen.add(session.id()) || ue.tunnel(session.id()) != null) {
                    throw new Refused(CauseRadioNetwork.MULTIPLE_PDU_SESSION_ID_INSTANCES);
                }
                done.succeeded.add(new PduSession.Transfer(session.id(), setUp(ue, session).encode()));
                deliver(ue, session.nasPdu());
            } catch (Refused e) {
                done.failed.add(refused(session.id(), e.cause));
            } catch (NgapDecodeException e) {
                done.failed.add(refused(session.id(), CauseProtocol.TRANSFER_SYNTAX_ERROR));
            }
        }
        return done;
    }

    /** None of them is set up, for that cause. */
    static List<PduSession.Transfer> refused(List<PduSession.Setup> wanted, Cause cause) {
        return wanted.stream().map(session -> refused(session.id(), cause)).toList();
    }

    private static PduSession.Transfer refused(int id, Cause cause) {
        return new PduSession.Transfer(id, new PduSessionResourceSetupUnsuccessfulTransfer(cause).encode());
    }

    private PduSessionResourceSetupResponseTransfer setUp(UeConnection ue, PduSession.Setup session) {
        var request = PduSessionResourceSetupRequestTransfer.decode(session.transfer());
        var tunnel = establish(ue, session.id(), session.sNssai(), request);
        ue.listener().bearerUp(ue, bearer(tunnel));
        return PduSessionResourceSetupResponseTransfer
                .builder(new QosFlowPerTnlInformation(end(tunnel), tunnel.flows().stream().map(AssociatedQosFlow::new).toList()))
                .securityResult(request.securityIndication() == null ? null : tunnel.air().result()).build();
    }

    private Tunnel establish(UeConnection ue, int id, SNssai slice, PduSessionResourceSetupRequestTransfer request) {
        if (id < 1 || id > MOST) {
            throw new Refused(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID);
        }
        requireSlice(slice);
        var upf = addressOf(request.ulNguUpTnlInformation());
        if (upf == null) {
            throw new Refused(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE);
        }
        var result = protect(request.securityIndication());
        var flows = request.qosFlowSetupRequestList().stream().map(QosFlowSetupRequestItem::qosFlowIdentifier).toList();
        if (new HashSet<>(flows).size() < flows.size()) {
            throw new Refused(CauseRadioNetwork.MULTIPLE_QOS_FLOW_ID_INSTANCES);
        }
        return add(ue, id, TunnelEnd.endpoint(upf), (int) request.ulNguUpTnlInformation().gtpTeid(), flows,
                new Tunnel.Air(slice, request.securityIndication(), result));
    }

    private void requireSlice(SNssai slice) {
        if (configuration.slices().stream().map(Translation::slice).noneMatch(slice::equals)) {
            throw new Refused(CauseRadioNetwork.SLICE_NOT_SUPPORTED);
        }
    }

    private Tunnel add(UeConnection ue, int id, InetSocketAddress upf, int upfTeid, List<Integer> flows, Tunnel.Air air) {
        var open = n3;
        if (open == null) {
            throw new Refused(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE);
        }
        var tunnel = open.add(teid -> new Tunnel(ue, id, teid, upf, upfTeid, flows, air));
        ue.add(tunnel);
        return tunnel;
    }

    /** The bearer of a session, as the UE is told of it. */
    Bearer bearer(Tunnel tunnel) {
        var result = tunnel.air().result();
        return new Bearer(tunnel.pduSessionId(), isOnAir(result.integrityProtectionResult()), isOnAir(result.confidentialityProtectionResult()));
    }

    /** Makes room for the sessions of a UE that comes by N2 (§8.4.2.2). It hears of the bearers when it is sent here. */
    Done prepare(UeConnection ue, List<PduSession.HandoverSetup> wanted) {
        var done = new Done();
        for (var session : wanted) {
            try {
                if (ue.tunnel(session.id()) != null) {
                    throw new Refused(CauseRadioNetwork.MULTIPLE_PDU_SESSION_ID_INSTANCES);
                }
                var request = PduSessionResourceSetupRequestTransfer.decode(session.transfer());
                var tunnel = establish(ue, session.id(), session.sNssai(), request);
                done.succeeded.add(new PduSession.Transfer(session.id(), HandoverRequestAcknowledgeTransfer
                        .builder(end(tunnel), tunnel.flows().stream().map(flow -> new QosFlowWithDataForwarding(flow, false, null)).toList())
                        .securityResult(request.securityIndication() == null ? null : tunnel.air().result()).build().encode()));
            } catch (Refused e) {
                done.failed.add(unallocated(session.id(), e.cause));
            } catch (NgapDecodeException e) {
                done.failed.add(unallocated(session.id(), CauseProtocol.TRANSFER_SYNTAX_ERROR));
            }
        }
        return done;
    }

    private static PduSession.Transfer unallocated(int id, Cause cause) {
        return new PduSession.Transfer(id, new HandoverResourceAllocationUnsuccessfulTransfer(cause).encode());
    }

    /**
     * Makes room for the sessions of a UE that comes over Xn, as the other gNB has them.
     *
     * @return false if there is room for none
     */
    boolean takeOver(UeConnection ue, List<Tunnel> others) {
        for (var other : others) {
            try {
                requireSlice(other.air().sNssai());
                add(ue, other.pduSessionId(), other.core(), other.coreTeid(), other.flows(),
                        new Tunnel.Air(other.air().sNssai(), other.air().indication(), protect(other.air().indication())));
            } catch (Refused e) {
                continue;
            }
        }
        return !ue.tunnels().isEmpty();
    }

    /** What the SMF is told of a session that has come over Xn (TS 38.413 §9.3.4.8). */
    PduSession.Transfer toBeSwitched(Tunnel tunnel) {
        var air = tunnel.air();
        return new PduSession.Transfer(tunnel.pduSessionId(), PathSwitchRequestTransfer
                .builder(end(tunnel), tunnel.flows().stream().map(AcceptedQosFlow::new).toList())
                .userPlaneSecurityInformation(air.indication() == null ? null : new UserPlaneSecurityInformation(air.result(), air.indication()))
                .build().encode());
    }

    /** The same of one that has not come along. */
    static PduSession.Transfer notTakenOver(Tunnel tunnel) {
        return new PduSession.Transfer(tunnel.pduSessionId(),
                new PathSwitchRequestSetupFailedTransfer(CauseRadioNetwork.UNSPECIFIED).encode());
    }

    /** Only what is really on the air is told to the UE: RRC activates it (TS 38.331 §5.3.5.6.5). */
    private boolean isOnAir(ProtectionResult result) {
        return result == ProtectionResult.PERFORMED && configuration.airProtection() != AirProtection.LYING;
    }

    private SecurityResult protect(@Nullable SecurityIndication indication) {
        if (indication == null) {
            // Left to the gNB (TS 33.501 §6.6.1): confidentiality as it can, no integrity.
            return new SecurityResult(ProtectionResult.NOT_PERFORMED,
                    canCipher() ? ProtectionResult.PERFORMED : ProtectionResult.NOT_PERFORMED);
        }
        return new SecurityResult(
                protect(indication.integrityProtectionIndication(), canProtectIntegrity(), CauseRadioNetwork.UP_INTEGRITY_PROTECTION_NOT_POSSIBLE),
                protect(indication.confidentialityProtectionIndication(), canCipher(),
                        CauseRadioNetwork.UP_CONFIDENTIALITY_PROTECTION_NOT_POSSIBLE));
    }

    private ProtectionResult protect(ProtectionIndication wanted, boolean able, Cause unless) {
        if (wanted == ProtectionIndication.NOT_NEEDED) {
            return ProtectionResult.NOT_PERFORMED;
        }
        return switch (configuration.airProtection()) {
            case LYING -> ProtectionResult.PERFORMED;
            case DISOBEDIENT -> ProtectionResult.NOT_PERFORMED;
            case ABLE, WITHOUT_INTEGRITY, UNABLE -> {
                if (!able && wanted == ProtectionIndication.REQUIRED) {
                    throw new Refused(unless);
                }
                yield able ? ProtectionResult.PERFORMED : ProtectionResult.NOT_PERFORMED;
            }
        };
    }

    private boolean canProtectIntegrity() {
        return configuration.airProtection() == AirProtection.ABLE;
    }

    private boolean canCipher() {
        return configuration.airProtection() == AirProtection.ABLE || configuration.airProtection() == AirProtection.WITHOUT_INTEGRITY;
    }

    /** Changes sessions. The UE gets the NAS message of a session that is there, whatever becomes of the resources. */
    Done modify(UeConnection ue, List<PduSession.Modify> wanted) {
        var done = new Done();
        for (var session : wanted) {
            try {
                var tunnel = ue.tunnel(session.id());
                if (tunnel == null) {
                    throw new Refused(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID);
                }
                var response = modify(tunnel, PduSessionResourceModifyRequestTransfer.decode(session.transfer()));
                done.succeeded.add(new PduSession.Transfer(session.id(), response.encode()));
                deliver(ue, session.nasPdu());
            } catch (Refused e) {
                done.failed.add(unmodified(session.id(), e.cause));
            } catch (NgapDecodeException e) {
                done.failed.add(unmodified(session.id(), CauseProtocol.TRANSFER_SYNTAX_ERROR));
            }
        }
        return done;
    }

    private static PduSession.Transfer unmodified(int id, Cause cause) {
        return new PduSession.Transfer(id, new PduSessionResourceModifyUnsuccessfulTransfer(cause).encode());
    }

    private PduSessionResourceModifyResponseTransfer modify(Tunnel tunnel, PduSessionResourceModifyRequestTransfer request) {
        for (var moved : request.ulNguUpTnlModifyList()) {
            var upf = addressOf(moved.ulNguUpTnlInformation());
            if (upf == null) {
                throw new Refused(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE);
            }
            tunnel.move(TunnelEnd.endpoint(upf), (int) moved.ulNguUpTnlInformation().gtpTeid());
        }
        var accepted = new ArrayList<AcceptedQosFlow>();
        for (var flow : request.qosFlowAddOrModifyRequestList()) {
            tunnel.add(flow.qosFlowIdentifier());
            accepted.add(new AcceptedQosFlow(flow.qosFlowIdentifier()));
        }
        request.qosFlowToReleaseList().forEach(flow -> tunnel.remove(flow.qosFlowIdentifier()));
        return PduSessionResourceModifyResponseTransfer.builder().qosFlowAddOrModifyResponseList(accepted).build();
    }

    /** Releases sessions; also of one that is not there the core is told that it is not (§8.2.2.2). */
    List<PduSession.Transfer> release(UeConnection ue, List<PduSession.Transfer> named) {
        var released = new ArrayList<PduSession.Transfer>(named.size());
        for (var session : named) {
            release(ue, session.id());
            released.add(new PduSession.Transfer(session.id(), new PduSessionResourceReleaseResponseTransfer(null).encode()));
        }
        return released;
    }

    private void release(UeConnection ue, int id) {
        var tunnel = ue.remove(id);
        var open = n3;
        if (tunnel != null && open != null) {
            open.remove(tunnel);
            ue.listener().bearerDown(ue, id);
        }
    }

    /** The UE's connection ends: its tunnels go with it. */
    void releaseAll(UeConnection ue) {
        var open = n3;
        if (open != null) {
            ue.removeAll().forEach(open::remove);
        }
    }

    private static void deliver(UeConnection ue, @Nullable Octets nas) {
        if (nas != null) {
            ue.downlink(nas);
        }
    }

    /** This end of a tunnel that there is. */
    private UpTransportLayerInformation end(Tunnel tunnel) {
        return UpTransportLayerInformation.of(Objects.requireNonNull(n3).address(), Integer.toUnsignedLong(tunnel.teid()));
    }

    /** The address of the gNB's own IP version, if the UPF has one of it. */
    private @Nullable Octets addressOf(UpTransportLayerInformation end) {
        var open = n3;
        return open == null ? null : open.address().length() == 4 ? end.ipv4Address() : end.ipv6Address();
    }
}
