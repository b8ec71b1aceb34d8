// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.HandoverWay;
import org.alcazar.gnb.NgSetup;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.NrCgi;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.AmfStatusIndication;
import org.alcazar.ngap.message.ConnectionEstablishmentIndication;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.DownlinkRanStatusTransfer;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverPreparationFailure;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.Paging;
import org.alcazar.ngap.message.PathSwitchRequestAcknowledge;
import org.alcazar.ngap.message.PathSwitchRequestFailure;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PrivateMessage;
import org.alcazar.ngap.message.RanConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.RanConfigurationUpdateFailure;
import org.alcazar.ngap.message.ToRan;
import org.alcazar.ngap.message.UeAssociated;
import org.alcazar.ngap.message.UeContextModificationRequest;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.station.Inactivity;
import org.alcazar.station.Startup;
import org.alcazar.station.TunnelEnd;
import org.alcazar.strand.World;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.Carrier;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The gNB's end of the NG interface: takes what the AMF sends on the carrier's thread and what UEs do on theirs, and hands each to the
 * procedures that it is for.
 */
public final class N2 implements AssociationHandler, UeConnection.Owner, Startup.Core<NgSetup> {

    private final Gnb gnb;
    private final World world;
    private final GnbObserver observer;
    private final Carrier carrier;
    private final InetSocketAddress amf;
    private final @Nullable TunnelEnd<Tunnel> n3;
    private final NgAssociation association;
    private final UeConnections connections;
    private final InterfaceManagement management;
    private final NasTransport nasTransport;
    private final UeContextManagement contexts;
    private final PduSessionManagement sessions;
    private final Handovers handovers;
    private final @Nullable Inactivity<UeConnection> inactivity;

    /** @param n3 null for a gNB without user plane */
    public N2(Gnb gnb, World world, Carrier carrier, InetSocketAddress amf, GnbObserver observer, @Nullable TunnelEnd<Tunnel> n3) {
        this.gnb = gnb;
        this.world = world;
        this.observer = observer;
        this.carrier = carrier;
        this.amf = amf;
        this.n3 = n3;
        var configuration = gnb.configuration();
        var tai = Translation.tai(configuration.tai());
        var location = new UserLocationInformation.Nr(new NrCgi(tai.plmnIdentity(), configuration.cellIdentity()), tai, null);
        var resources = new SessionResources(configuration, n3);
        association = new NgAssociation(gnb, observer);
        connections = new UeConnections(resources);
        management = new InterfaceManagement(configuration, world, association, connections);
        var radioCapability = new RadioCapability(association);
        nasTransport = new NasTransport(association, connections, radioCapability, location);
        contexts = new UeContextManagement(configuration, association, connections, resources, radioCapability, location);
        sessions = new PduSessionManagement(association, connections, resources, location);
        handovers = new Handovers(gnb, world, observer, association, connections, resources, location, this);
        var longest = configuration.inactivity();
        inactivity = longest == null ? null : new Inactivity<>(world, longest, connections::isOpen, this::inactive);
    }

    /** What the core said of itself; null while there is none. */
    public NgSetup.@Nullable Accepted core() {
        return management.core();
    }

    // How the gNB comes up

    @Override
    public String name() {
        return "NG Setup";
    }

    @Override
    public String station() {
        return "the gNB";
    }

    @Override
    public String node() {
        return "the AMF";
    }

    @Override
    public boolean isConnected() {
        return association.isUp();
    }

    @Override
    public void connect() throws IOException {
        if (n3 != null) {
            n3.open();
        }
        carrier.connect(amf, this);
    }

    @Override
    public @Nullable NgSetup known() {
        return core();
    }

    @Override
    public void known(@Nullable NgSetup accepted) {
        management.core(accepted instanceof NgSetup.Accepted core ? core : null);
    }

    @Override
    public boolean isAccepted(NgSetup outcome) {
        return outcome.isAccepted();
    }

    @Override
    public @Nullable Duration wait(NgSetup refusal) {
        return refusal instanceof NgSetup.Refused(var cause, var wait) && wait != null ? Translation.duration(wait) : null;
    }

    @Override
    public NgSetup unreachable(String reason) {
        return new NgSetup.Unreachable(reason);
    }

    @Override
    public NgSetup unanswered(String reason) {
        return new NgSetup.Unanswered(reason);
    }

    @Override
    public void ended(NgSetup outcome) {
        observer.setUp(gnb, outcome);
    }

    /** Gives the association up, and the UEs' connections with it. */
    @Override
    public void leave() {
        var given = association.down();
        if (given != null) {
            forgetCore();
            given.shutdown();
        }
    }

    /** The association and the UEs' connections are gone, without a word. */
    public void abort() {
        var given = association.down();
        forgetCore();
        if (given != null) {
            given.abort();
        }
    }

    /** How many UEs have a connection. */
    public int connections() {
        return connections.size();
    }

    /** Introduces the gNB (TS 38.413 §8.7.1). */
    @Override
    public boolean requestSetup() {
        return management.requestSetup();
    }

    /** Resets the interface from this side: all UEs' connections end (§8.7.4.2.2). */
    public void reset() {
        management.reset();
    }

    /** Sets a UE's connection up (§8.6.1); null if the cell takes nobody. */
    public @Nullable RadioConnection open(InitialAccess<FiveGSTmsi> access, RadioListener listener) {
        if (!management.admits(access)) {
            return null;
        }
        var ue = connections.add(id -> new UeConnection(this, world, id, listener));
        if (!nasTransport.initial(ue, access)) {
            connections.remove(ue);
            return null;
        }
        if (inactivity != null) {
            inactivity.watch(ue);
        }
        return ue;
    }

    /** Hands a UE over to another gNB; false if that cannot be. */
    public boolean handOver(String label, N2 target, HandoverWay way) {
        var ue = connections.labelled(label);
        return ue != null && handovers.begin(ue, target.handovers, way);
    }

    /** A UPF knows nothing of a session's tunnel. */
    public void lost(Tunnel tunnel) {
        sessions.lost(tunnel);
    }

    // What the carrier says

    @Override
    public void up(Association opened) {
        association.up(opened);
    }

    @Override
    public void down(Association ended, DownReason reason) {
        if (association.is(ended)) {
            boolean had = core() != null;
            association.down();
            int lost = forgetCore();
            if (had) {
                observer.coreLost(gnb, lost);
            }
            gnb.down(switch (reason) {
                case SHUTDOWN -> "the AMF ended the association";
                case LOST -> "the association with the AMF is lost";
                case ABORTED -> "the association was aborted";
            });
        }
    }

    @Override
    public void message(Association by, int stream, int payloadProtocolId, Octets pdu) {
        if (!association.is(by)) {
            return;
        }
        NgapMessage message;
        try {
            message = Ngap.decode(pdu);
        } catch (NgapDecodeException fault) {
            unreadable(fault, pdu);
            return;
        }
        var ue = connections.of(message);
        observer.received(gnb, ue == null ? null : ue.listener().label(), message, pdu);
        if (message instanceof ToRan toRan) {
            take(toRan, ue, pdu);
        } else {
            observer.dropped(gnb, "a message for an AMF", pdu);
            association.indicate(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        }
    }

    /** The association is gone, and with it the core and the UEs' connections; how many there were. */
    private int forgetCore() {
        management.forget();
        handovers.forget();
        return connections.endAll();
    }

    private void unreadable(NgapDecodeException fault, Octets pdu) {
        observer.dropped(gnb, String.valueOf(fault.getMessage()), pdu);
        var answer = Ngap.answer(fault);
        if (answer != null) {
            association.send(null, answer);
        }
        if (core() == null) {
            var outcome = new NgSetup.Unanswered("the AMF's answer to NG Setup cannot be read: " + fault.getMessage());
            gnb.answered(outcome);
        }
    }

    private void take(ToRan message, @Nullable UeConnection ue, Octets pdu) {
        switch (message) {
            case NgSetupResponse response -> gnb.answered(
                    new NgSetup.Accepted(response.amfName(), response.servedGuamiList(), response.plmnSupportList()));
            case NgSetupFailure failure ->
                    gnb.answered(new NgSetup.Refused(failure.cause(), failure.timeToWait()));
            case ConnectionEstablishmentIndication indication -> withUe(indication, ue, known -> { });
            case DownlinkNasTransport transport -> withUe(transport, ue, known -> nasTransport.downlink(known, transport));
            case InitialContextSetupRequest request -> withUe(request, ue, known -> contexts.setUp(known, request));
            case UeContextModificationRequest request -> withUe(request, ue, known -> contexts.modify(known, request));
            case UeContextReleaseCommand command -> contexts.release(command, ue);
            case PduSessionResourceSetupRequest request -> withUe(request, ue, known -> sessions.setUp(known, request));
            case PduSessionResourceModifyRequest request -> withUe(request, ue, known -> sessions.modify(known, request));
            case PduSessionResourceReleaseCommand command -> withUe(command, ue, known -> sessions.release(known, command));
            case Paging paging -> page(paging);
            case ErrorIndication indication -> management.errorIndicated(indication, ue);
            case NgReset reset -> management.reset(reset);
            case OverloadStart start -> management.overload(start);
            case OverloadStop stop -> management.overloadEnds();
            case AmfConfigurationUpdate update -> management.update(update);
            // Nothing to do but to be heard of: the observer has been told.
            case NgResetAcknowledge acknowledge -> { }
            case AmfStatusIndication indication -> { }
            case RanConfigurationUpdateAcknowledge acknowledge -> { }
            case RanConfigurationUpdateFailure failure -> { }
            case PrivateMessage theirs -> { }
            case HandoverCommand command -> withUe(command, ue, known -> commanded(known, command, pdu));
            case HandoverPreparationFailure failure -> withUe(failure, ue, handovers::unprepared);
            case HandoverCancelAcknowledge acknowledge -> withUe(acknowledge, ue, UeConnection::staying);
            case DownlinkRanStatusTransfer status -> withUe(status, ue, known -> { });
            case PathSwitchRequestAcknowledge acknowledge -> withUe(acknowledge, ue, known -> handovers.switched(known, acknowledge));
            case PathSwitchRequestFailure failure -> withUe(failure, ue, handovers::notSwitched);
            // Warnings, location, broadcast and the like.
            case UeAssociated about -> withUe(about, ue, known -> {
                notServed(message, pdu);
                association.indicate(about, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
            });
            case HandoverRequest request -> handovers.requested(request);
            default -> {
                notServed(message, pdu);
                association.indicate(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
            }
        }
    }

    /** Acts on a message about a UE if its ids are those of one; else says which is wrong (§10.6). */
    private void withUe(UeAssociated message, @Nullable UeConnection ue, Consumer<UeConnection> action) {
        if (ue == null) {
            association.indicate(message, CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        } else if (!ue.accept(message.amfUeNgapId())) {
            association.indicate(message, CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID);
        } else {
            nasTransport.named(ue);
            action.accept(ue);
        }
    }

    private void notServed(ToRan message, Octets pdu) {
        observer.dropped(gnb, message.getClass().getSimpleName() + " is not served", pdu);
    }

    private void commanded(UeConnection ue, HandoverCommand command, Octets pdu) {
        var asked = ue.preparation();
        if (asked == null) {
            notServed(command, pdu);
            association.indicate(command, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        } else {
            asked.accept(command);
        }
    }

    /** Pages a UE, if the cell is among those that are to (§8.5.1). */
    private void page(Paging paging) {
        if (paging.taiListForPaging().contains(Translation.tai(gnb.configuration().tai()))) {
            gnb.page(Translation.sTmsi(paging.uePagingIdentity()));
        }
    }

    // What UEs do

    @Override
    public boolean uplink(UeConnection ue, Octets nas) {
        return nasTransport.uplink(ue, nas);
    }

    @Override
    public void securityComplete(UeConnection ue) {
        var arrival = ue.arrival();
        if (arrival == null) {
            contexts.securityComplete(ue);
        } else {
            handovers.arrived(ue, arrival);
            if (inactivity != null) {
                inactivity.watch(ue);
            }
        }
    }

    @Override
    public void securityFailure(UeConnection ue) {
        var arrival = ue.arrival();
        if (arrival == null) {
            contexts.securityFailure(ue);
        } else {
            handovers.notArrived(ue, arrival);
        }
    }

    @Override
    public void inactive(UeConnection ue) {
        contexts.requestRelease(ue, CauseRadioNetwork.USER_INACTIVITY);
    }

    @Override
    public void dropped(UeConnection ue) {
        contexts.dropped(ue);
    }

    @Override
    public boolean uplinkPacket(Tunnel tunnel, int qfi, Octets packet) {
        return n3 != null && tunnel.carries(qfi) && n3.send(tunnel, qfi, packet);
    }
}
