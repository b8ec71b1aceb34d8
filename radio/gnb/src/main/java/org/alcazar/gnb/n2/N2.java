// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.NgSetup;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.gnb.n3.N3;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.BroadcastPlmnItem;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.CauseTransport;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.UeNgConnection;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.AmfStatusIndication;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.Paging;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.PrivateMessage;
import org.alcazar.ngap.message.RanConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.RanConfigurationUpdateFailure;
import org.alcazar.ngap.message.ToRan;
import org.alcazar.ngap.message.UeAssociated;
import org.alcazar.ngap.message.UeContextModificationFailure;
import org.alcazar.ngap.message.UeContextModificationRequest;
import org.alcazar.ngap.message.UeContextModificationResponse;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UeRadioCapabilityInfoIndication;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;
import org.alcazar.strand.World;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The gNB's end of the NG interface: takes what the AMF sends on the carrier's thread and hands it to the UE concerned, and sends what UEs
 * send.
 */
public final class N2 implements AssociationHandler, UeConnection.Owner {

    /**
     * A UE radio access capability that says nothing (TS 38.331, UERadioAccessCapabilityInformation with an empty list of containers, in
     * unaligned PER).
     */
    private static final Octets RADIO_CAPABILITY = Octets.of(0, 8, 0);

    private final Gnb gnb;
    private final GnbConfiguration configuration;
    private final World world;
    private final GnbObserver observer;
    private final Consumer<GnbSignal> strand;
    private final @Nullable N3 n3;
    private final SessionResources sessions;
    private final UserLocationInformation location;
    private final ConcurrentMap<Long, UeConnection> connections = new ConcurrentHashMap<>();
    private final AtomicLong lastRanUeNgapId = new AtomicLong();
    private volatile @Nullable Association association;
    private volatile NgSetup.@Nullable Accepted core;
    private volatile @Nullable Overload overload;

    /**
     * @param strand takes what does not concern a single UE
     * @param n3 null for a gNB without user plane
     */
    public N2(Gnb gnb, World world, GnbObserver observer, Consumer<GnbSignal> strand, @Nullable N3 n3) {
        this.gnb = gnb;
        this.configuration = gnb.configuration();
        this.world = world;
        this.observer = observer;
        this.strand = strand;
        this.n3 = n3;
        sessions = new SessionResources(configuration, n3);
        var tai = Translation.tai(configuration.tai());
        location = new UserLocationInformation.Nr(new NrCgi(tai.plmnIdentity(), configuration.cellIdentity()), tai, null);
    }

    /** What the core said of itself; null while there is none. */
    public NgSetup.@Nullable Accepted core() {
        return core;
    }

    public void core(NgSetup.@Nullable Accepted value) {
        core = value;
    }

    public boolean isConnected() {
        return association != null;
    }

    /** Gives the association up, and the UEs' connections with it. */
    public void leave() {
        var given = association;
        if (given != null) {
            disconnected();
            given.shutdown();
        }
    }

    /** The association and the UEs' connections are gone, without a word. */
    public void abort() {
        var given = association;
        disconnected();
        if (given != null) {
            given.abort();
        }
    }

    /** How many UEs have a connection. */
    public int connections() {
        return connections.size();
    }

    /** Introduces the gNB (TS 38.413 §8.7.1). */
    public boolean requestSetup() {
        var plmn = Translation.plmn(configuration.tai().plmn());
        var slices = configuration.slices().stream().map(Translation::slice).toList();
        return send(null, new NgSetupRequest(GlobalRanNodeId.Gnb.of(plmn, configuration.gnbId(), configuration.gnbIdLength()), configuration.name(),
                List.of(new SupportedTaItem(configuration.tai().tac(), List.of(new BroadcastPlmnItem(plmn, slices)))), PagingDrx.V128, false, null,
                null));
    }

    /** Resets the interface from this side: all UEs' connections end (§8.7.4.2.2). */
    public void reset() {
        send(null, new NgReset(CauseMisc.OM_INTERVENTION, new ResetType.All()));
        releaseAll();
    }

    /** Sets a UE's connection up (§8.6.1); null if the cell takes nobody. */
    public @Nullable RadioConnection open(InitialAccess access, RadioListener listener) {
        var held = overload;
        if (core == null || held != null && held.holdsBack(access.cause(), world.random())) {
            return null;
        }
        var id = new RanUeNgapId(lastRanUeNgapId.incrementAndGet() & 0xffff_ffffL);
        var connection = new UeConnection(this, world, id, listener);
        connections.put(id.value(), connection);
        var sTmsi = access.sTmsi();
        var message = InitialUeMessage.builder(id, access.nas(), location, Translation.cause(access.cause()))
                .fiveGSTmsi(sTmsi == null ? null : Translation.sTmsi(sTmsi)).ueContextRequest().build();
        if (send(connection, message)) {
            watch(connection);
            return connection;
        }
        connections.remove(id.value());
        return null;
    }

    // What the carrier says

    @Override
    public void up(Association opened) {
        association = opened;
    }

    @Override
    public void down(Association ended, DownReason reason) {
        if (ended.equals(association)) {
            boolean had = core != null;
            int lost = disconnected();
            if (had) {
                observer.coreLost(gnb, lost);
            }
            strand.accept(new GnbSignal.AssociationDown(switch (reason) {
                case SHUTDOWN -> "the AMF ended the association";
                case LOST -> "the association with the AMF is lost";
                case ABORTED -> "the association was aborted";
            }));
        }
    }

    @Override
    public void message(Association by, int stream, int payloadProtocolId, Octets pdu) {
        if (!by.equals(association)) {
            return;
        }
        NgapMessage message;
        try {
            message = Ngap.decode(pdu);
        } catch (NgapDecodeException fault) {
            unreadable(fault, pdu);
            return;
        }
        var ue = ueOf(message);
        observer.received(gnb, ue == null ? null : ue.listener().label(), message, pdu);
        if (message instanceof ToRan toRan) {
            take(toRan, ue, pdu);
        } else {
            observer.dropped(gnb, "a message for an AMF", pdu);
            send(null, new ErrorIndication(null, null, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE, null, null));
        }
    }

    private int disconnected() {
        association = null;
        overload = null;
        core = null;
        return releaseAll();
    }

    private void unreadable(NgapDecodeException fault, Octets pdu) {
        observer.dropped(gnb, String.valueOf(fault.getMessage()), pdu);
        var answer = Ngap.answer(fault);
        if (answer != null) {
            send(null, answer);
        }
        if (core == null) {
            strand.accept(new GnbSignal.SetupAnswer(new NgSetup.Unanswered("the AMF's answer to NG Setup cannot be read: " + fault.getMessage())));
        }
    }

    private void take(ToRan message, @Nullable UeConnection ue, Octets pdu) {
        switch (message) {
            case NgSetupResponse response -> strand.accept(new GnbSignal.SetupAnswer(
                    new NgSetup.Accepted(response.amfName(), response.servedGuamiList(), response.plmnSupportList())));
            case NgSetupFailure failure ->
                    strand.accept(new GnbSignal.SetupAnswer(new NgSetup.Refused(failure.cause(), failure.timeToWait())));
            case DownlinkNasTransport transport -> withUe(transport, ue, known -> downlink(known, transport));
            case InitialContextSetupRequest request -> withUe(request, ue, known -> setUpContext(known, request));
            case UeContextReleaseCommand command -> release(command, ue);
            case PduSessionResourceSetupRequest request -> withUe(request, ue, known -> setUp(known, request));
            case PduSessionResourceModifyRequest request -> withUe(request, ue, known -> modify(known, request));
            case PduSessionResourceReleaseCommand command -> withUe(command, ue, known -> release(known, command));
            case UeContextModificationRequest request -> withUe(request, ue, known -> modify(known, request));
            case ErrorIndication indication -> errorIndicated(indication, ue);
            case NgReset reset -> reset(reset);
            case Paging paging -> page(paging);
            case OverloadStart start -> overload = Overload.of(start);
            case OverloadStop stop -> overload = null;
            case AmfConfigurationUpdate update -> update(update);
            // Nothing to do but to be heard of: the observer has been told.
            case NgResetAcknowledge acknowledge -> { }
            case AmfStatusIndication indication -> { }
            case RanConfigurationUpdateAcknowledge acknowledge -> { }
            case RanConfigurationUpdateFailure failure -> { }
            case PrivateMessage theirs -> { }
            // Handover, warnings, location, broadcast and the like.
            case UeAssociated about -> notServed(about, ue, pdu);
            case HandoverRequest request -> refuse(request, pdu);
            default -> {
                observer.dropped(gnb, message.getClass().getSimpleName() + " is not served", pdu);
                send(null, new ErrorIndication(null, null, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE, null, null));
            }
        }
    }

    /** The UE that a message names by this gNB's identifier, if there is one. */
    private @Nullable UeConnection ueOf(NgapMessage message) {
        return switch (message) {
            case UeAssociated about -> connections.get(about.ranUeNgapId().value());
            case UeContextReleaseCommand command -> {
                var ran = command.ueNgapIds().ranUeNgapId();
                yield ran == null ? byAmfId(command.ueNgapIds().amfUeNgapId()) : connections.get(ran.value());
            }
            case ErrorIndication indication -> {
                var ran = indication.ranUeNgapId();
                yield ran == null ? null : connections.get(ran.value());
            }
            default -> null;
        };
    }

    private @Nullable UeConnection byAmfId(AmfUeNgapId id) {
        return connections.values().stream().filter(connection -> id.equals(connection.amfUeNgapId())).findAny().orElse(null);
    }

    /** Acts on a message about a UE if its ids are those of one; else says which is wrong (§10.6). */
    private void withUe(UeAssociated message, @Nullable UeConnection ue, Consumer<UeConnection> action) {
        if (ue == null) {
            indicate(message, CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        } else if (!ue.accept(message.amfUeNgapId())) {
            indicate(message, CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID);
        } else {
            action.accept(ue);
        }
    }

    private void indicate(UeAssociated message, Cause cause) {
        send(null, new ErrorIndication(message.amfUeNgapId(), message.ranUeNgapId(), cause, null, null));
    }

    private void notServed(UeAssociated message, @Nullable UeConnection ue, Octets pdu) {
        withUe(message, ue, known -> {
            observer.dropped(gnb, message.getClass().getSimpleName() + " is not served", pdu);
            indicate(message, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        });
    }

    private void refuse(HandoverRequest request, Octets pdu) {
        request.securityContext().nextHop().secret().close();
        observer.dropped(gnb, "handovers are not served", pdu);
        send(null, new HandoverFailure(request.amfUeNgapId(), CauseRadioNetwork.HO_TARGET_NOT_ALLOWED));
    }

    private void downlink(UeConnection ue, DownlinkNasTransport transport) {
        if (ue.isUeGone()) {
            var cause = CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST;
            send(ue, new NasNonDeliveryIndication(transport.amfUeNgapId(), transport.ranUeNgapId(), transport.nasPdu(), cause));
            return;
        }
        ue.downlink(transport.nasPdu());
        if (transport.ueCapabilityInfoRequest()) {
            reportRadioCapability(ue, transport.amfUeNgapId());
        }
    }

    /** The UE is shown the key before it is told anything that the key is to protect (TS 33.501 §6.7.4). */
    private void setUpContext(UeConnection ue, InitialContextSetupRequest request) {
        if (request.ueRadioCapability() != null) {
            ue.reportRadioCapability();
        }
        if (ue.isUeGone()) {
            request.securityKey().secret().close();
            var cause = CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST;
            send(ue, failure(request.amfUeNgapId(), ue, request.pduSessionResourceSetupList(), cause));
            return;
        }
        ue.beginSecurity(request.pduSessionResourceSetupList());
        var nas = request.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        var capabilities = request.ueSecurityCapabilities();
        ue.listener().securityActivation(ue, new SecurityActivation(request.securityKey().secret(), capabilities.nrEncryptionAlgorithms(),
                capabilities.nrIntegrityProtectionAlgorithms()));
    }

    private static InitialContextSetupFailure failure(AmfUeNgapId amf, UeConnection ue, List<PduSession.Setup> wanted, Cause cause) {
        return new InitialContextSetupFailure(amf, ue.ranUeNgapId(), SessionResources.refused(wanted, cause), cause, null);
    }

    private void setUp(UeConnection ue, PduSessionResourceSetupRequest request) {
        if (ue.isUeGone()) {
            var failed = SessionResources.refused(request.pduSessionResourceSetupList(), CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
            send(ue, new PduSessionResourceSetupResponse(request.amfUeNgapId(), ue.ranUeNgapId(), List.of(), failed, null, location));
            return;
        }
        var done = sessions.setUp(ue, request.pduSessionResourceSetupList());
        var nas = request.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        send(ue, new PduSessionResourceSetupResponse(request.amfUeNgapId(), ue.ranUeNgapId(), done.succeeded(), done.failed(), null, location));
    }

    private void modify(UeConnection ue, PduSessionResourceModifyRequest request) {
        var done = sessions.modify(ue, request.pduSessionResourceModifyList());
        send(ue, new PduSessionResourceModifyResponse(request.amfUeNgapId(), ue.ranUeNgapId(), done.succeeded(), done.failed(), location, null));
    }

    private void release(UeConnection ue, PduSessionResourceReleaseCommand command) {
        var released = sessions.release(ue, command.pduSessionResourceToReleaseList());
        var nas = command.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        send(ue, new PduSessionResourceReleaseResponse(command.amfUeNgapId(), ue.ranUeNgapId(), released, location, null));
    }

    /** A UPF knows nothing of a session's tunnel: the core is told that the session has no resources here any more (§8.2.4). */
    public void lost(Tunnel tunnel) {
        var ue = tunnel.ue();
        var amf = ue.amfUeNgapId();
        if (ue.remove(tunnel.pduSessionId()) == null || amf == null || !isOpen(ue)) {
            return;
        }
        ue.listener().bearerDown(ue, tunnel.pduSessionId());
        var transfer = new PduSessionResourceNotifyReleasedTransfer(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE).encode();
        send(ue, new PduSessionResourceNotify(amf, ue.ranUeNgapId(), List.of(),
                List.of(new PduSession.Transfer(tunnel.pduSessionId(), transfer)), location));
    }

    /** Pages a UE, if the cell is among those that are to (§8.5.1). */
    private void page(Paging paging) {
        if (paging.taiListForPaging().contains(Translation.tai(configuration.tai()))) {
            gnb.page(Translation.sTmsi(paging.uePagingIdentity()));
        }
    }

    private void modify(UeConnection ue, UeContextModificationRequest request) {
        // A new key would have to be taken into use on the radio, which this one does once per connection only.
        send(ue, request.securityKey() == null ? new UeContextModificationResponse(request.amfUeNgapId(), request.ranUeNgapId())
                : new UeContextModificationFailure(request.amfUeNgapId(), request.ranUeNgapId(), CauseRadioNetwork.UNSPECIFIED));
    }

    private void release(UeContextReleaseCommand command, @Nullable UeConnection ue) {
        var ids = command.ueNgapIds();
        if (ue == null || !ue.accept(ids.amfUeNgapId())) {
            send(null, new ErrorIndication(ids.amfUeNgapId(), ids.ranUeNgapId(), ue == null ? CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID
                    : CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID, null, null));
            return;
        }
        var had = ue.tunnels().stream().map(tunnel -> new PduSession.Released(tunnel.pduSessionId(), null)).toList();
        end(ue, ReleaseReason.RELEASED);
        send(ue, new UeContextReleaseComplete(ids.amfUeNgapId(), ue.ranUeNgapId(), location, null, had, null));
    }

    /** Ends a UE's connection, and its tunnels with it; false if it had ended before. */
    private boolean end(UeConnection ue, ReleaseReason reason) {
        if (!connections.remove(ue.ranUeNgapId().value(), ue)) {
            return false;
        }
        sessions.releaseAll(ue);
        ue.listener().released(ue, reason);
        return true;
    }

    /** The AMF knows nothing of the UE: there is nothing left to connect it to (§10.6). */
    private void errorIndicated(ErrorIndication indication, @Nullable UeConnection ue) {
        boolean ids = indication.cause() == CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID
                || indication.cause() == CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID;
        if (ue != null && ids) {
            end(ue, ReleaseReason.UNKNOWN_TO_CORE);
        }
    }

    private void reset(NgReset reset) {
        List<UeNgConnection> named = switch (reset.resetType()) {
            case ResetType.All all -> {
                releaseAll();
                yield List.of();
            }
            case ResetType.Part part -> {
                part.connections().forEach(this::resetOne);
                yield part.connections();
            }
        };
        send(null, new NgResetAcknowledge(named, null));
    }

    private void resetOne(UeNgConnection named) {
        var ran = named.ranUeNgapId();
        var amf = named.amfUeNgapId();
        var ue = ran != null ? connections.get(ran.value()) : amf != null ? byAmfId(amf) : null;
        if (ue != null) {
            end(ue, ReleaseReason.CORE_LOST);
        }
    }

    private int releaseAll() {
        int released = 0;
        for (var ue : List.copyOf(connections.values())) {
            released += end(ue, ReleaseReason.CORE_LOST) ? 1 : 0;
        }
        return released;
    }

    private void update(AmfConfigurationUpdate update) {
        var known = core;
        if (known == null) {
            return;
        }
        var name = update.amfName();
        core = new NgSetup.Accepted(name == null ? known.amfName() : name,
                update.servedGuamiList().isEmpty() ? known.servedGuamis() : update.servedGuamiList(),
                update.plmnSupportList().isEmpty() ? known.plmnSupport() : update.plmnSupportList());
        send(null, Acknowledgement.of(update));
    }

    // What UEs say

    @Override
    public boolean uplink(UeConnection ue, Octets nas) {
        var amf = ue.amfUeNgapId();
        return amf != null && isOpen(ue) && send(ue, new UplinkNasTransport(amf, ue.ranUeNgapId(), nas, location));
    }

    @Override
    public void securityComplete(UeConnection ue) {
        var amf = ue.amfUeNgapId();
        if (amf == null || !isOpen(ue) || ue.endSecurity(true) == null) {
            return;
        }
        var done = sessions.setUp(ue, ue.takeAwaitingSecurity());
        send(ue, new InitialContextSetupResponse(amf, ue.ranUeNgapId(), done.succeeded(), done.failed(), null));
        if (configuration.reportRadioCapability()) {
            reportRadioCapability(ue, amf);
        }
    }

    @Override
    public void securityFailure(UeConnection ue) {
        var amf = ue.amfUeNgapId();
        var undelivered = amf == null || !isOpen(ue) ? null : ue.endSecurity(false);
        if (amf == null || undelivered == null) {
            return;
        }
        var cause = CauseRadioNetwork.FAILURE_IN_RADIO_INTERFACE_PROCEDURE;
        undelivered.forEach(nas -> send(ue, new NasNonDeliveryIndication(amf, ue.ranUeNgapId(), nas, cause)));
        send(ue, failure(amf, ue, ue.takeAwaitingSecurity(), cause));
    }

    @Override
    public boolean uplinkPacket(Tunnel tunnel, int qfi, Octets packet) {
        return n3 != null && n3.send(tunnel, qfi, packet);
    }

    @Override
    public void inactive(UeConnection ue) {
        requestRelease(ue, CauseRadioNetwork.USER_INACTIVITY);
    }

    @Override
    public void dropped(UeConnection ue) {
        if (ue.amfUeNgapId() == null) {
            // The AMF has said nothing of it, and may never.
            connections.remove(ue.ranUeNgapId().value(), ue);
        } else {
            requestRelease(ue, CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
        }
    }

    private void requestRelease(UeConnection ue, Cause cause) {
        var amf = ue.amfUeNgapId();
        if (amf != null && isOpen(ue)) {
            var had = ue.tunnels().stream().map(tunnel -> new PduSession.Named(tunnel.pduSessionId())).toList();
            send(ue, new UeContextReleaseRequest(amf, ue.ranUeNgapId(), had, cause));
        }
    }

    /** Has the connection of a UE released that is silent for too long. */
    private void watch(UeConnection ue) {
        var inactivity = configuration.inactivity();
        if (inactivity != null) {
            watch(ue, inactivity, inactivity);
        }
    }

    private void watch(UeConnection ue, Duration inactivity, Duration next) {
        world.after(next, () -> {
            if (!isOpen(ue)) {
                return;
            }
            var left = inactivity.minusNanos(world.nanos() - ue.lastActive());
            boolean silent = left.isZero() || left.isNegative();
            if (silent) {
                inactive(ue);
            }
            watch(ue, inactivity, silent ? inactivity : left);
        });
    }

    private void reportRadioCapability(UeConnection ue, AmfUeNgapId amf) {
        if (ue.reportRadioCapability()) {
            send(ue, new UeRadioCapabilityInfoIndication(amf, ue.ranUeNgapId(), RADIO_CAPABILITY));
        }
    }

    private boolean isOpen(UeConnection ue) {
        return ue.equals(connections.get(ue.ranUeNgapId().value()));
    }

    /** Sends a message: about a UE on one of the streams for UEs, else on stream 0 (TS 38.412 §7). */
    private boolean send(@Nullable UeConnection ue, NgapMessage message) {
        var open = association;
        if (open == null) {
            return false;
        }
        var pdu = Ngap.encode(message);
        int others = open.outboundStreams() - 1;
        int stream = ue == null || others < 1 ? 0 : 1 + (int) (ue.ranUeNgapId().value() % others);
        // Told before it is sent: the answer may be here before the sender is back.
        observer.sent(gnb, ue == null ? null : ue.listener().label(), message, pdu);
        return open.send(stream, Ngap.PAYLOAD_PROTOCOL_ID, pdu);
    }
}
