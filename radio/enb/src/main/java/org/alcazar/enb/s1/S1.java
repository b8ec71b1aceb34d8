// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.alcazar.enb.Enb;
import org.alcazar.enb.EnbObserver;
import org.alcazar.enb.S1Setup;
import org.alcazar.enb.context.ERab;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.codec.S1apDecodeException;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.TaiItem;
import org.alcazar.s1ap.element.UePagingId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.s1ap.message.ERabModifyRequest;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.s1ap.message.EnbConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.EnbConfigurationUpdateFailure;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.HandoverFailure;
import org.alcazar.s1ap.message.HandoverRequest;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.MmeConfigurationUpdate;
import org.alcazar.s1ap.message.OverloadStart;
import org.alcazar.s1ap.message.OverloadStop;
import org.alcazar.s1ap.message.Paging;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.ResetAcknowledge;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1SetupResponse;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.ToEnb;
import org.alcazar.s1ap.message.UeAssociated;
import org.alcazar.s1ap.message.UeContextModificationRequest;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
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
import org.alcazar.ue.radio.STmsi;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The eNB's end of the S1 interface: takes what the MME sends on the carrier's thread and what UEs do on theirs, and hands each to the
 * procedures that it is for.
 */
public final class S1 implements AssociationHandler, UeConnection.Owner, Startup.Core<S1Setup> {

    private final Enb enb;
    private final World world;
    private final EnbObserver observer;
    private final Carrier carrier;
    private final InetSocketAddress mme;
    private final @Nullable TunnelEnd<ERab> s1u;
    private final S1Association association;
    private final UeConnections connections;
    private final InterfaceManagement management;
    private final NasTransport nasTransport;
    private final UeContextManagement contexts;
    private final ERabManagement bearers;
    private final @Nullable Inactivity<UeConnection> inactivity;

    /** @param s1u null for an eNB without user plane */
    public S1(Enb enb, World world, Carrier carrier, InetSocketAddress mme, EnbObserver observer, @Nullable TunnelEnd<ERab> s1u) {
        this.enb = enb;
        this.world = world;
        this.observer = observer;
        this.carrier = carrier;
        this.mme = mme;
        this.s1u = s1u;
        var configuration = enb.configuration();
        var tai = Translation.tai(configuration.tai());
        var location = new UserLocationInformation(new EutranCgi(tai.plmnIdentity(), configuration.cellIdentity()), tai);
        var resources = new ERabResources(s1u);
        association = new S1Association(enb, observer);
        connections = new UeConnections(resources);
        management = new InterfaceManagement(configuration, world, association, connections);
        var radioCapability = new RadioCapability(association);
        nasTransport = new NasTransport(association, connections, radioCapability, location);
        contexts = new UeContextManagement(configuration, association, connections, resources, radioCapability);
        bearers = new ERabManagement(association, connections, resources);
        var longest = configuration.inactivity();
        inactivity = longest == null ? null : new Inactivity<>(world, longest, connections::isOpen, this::inactive);
    }

    /** What the core said of itself; null while there is none. */
    public S1Setup.@Nullable Accepted core() {
        return management.core();
    }

    // How the eNB comes up

    @Override
    public String name() {
        return "S1 Setup";
    }

    @Override
    public String station() {
        return "the eNB";
    }

    @Override
    public String node() {
        return "the MME";
    }

    @Override
    public boolean isConnected() {
        return association.isUp();
    }

    @Override
    public void connect() throws IOException {
        if (s1u != null) {
            s1u.open();
        }
        carrier.connect(mme, this);
    }

    @Override
    public @Nullable S1Setup known() {
        return core();
    }

    @Override
    public void known(@Nullable S1Setup accepted) {
        management.core(accepted instanceof S1Setup.Accepted core ? core : null);
    }

    @Override
    public boolean isAccepted(S1Setup outcome) {
        return outcome.isAccepted();
    }

    @Override
    public @Nullable Duration wait(S1Setup refusal) {
        return refusal instanceof S1Setup.Refused(var cause, var wait) && wait != null ? Translation.duration(wait) : null;
    }

    @Override
    public S1Setup unreachable(String reason) {
        return new S1Setup.Unreachable(reason);
    }

    @Override
    public S1Setup unanswered(String reason) {
        return new S1Setup.Unanswered(reason);
    }

    @Override
    public void ended(S1Setup outcome) {
        observer.setUp(enb, outcome);
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

    /** Introduces the eNB (TS 36.413 §8.7.3). */
    @Override
    public boolean requestSetup() {
        return management.requestSetup();
    }

    /** Resets the interface from this side: all UEs' connections end (§8.7.1.2.2). */
    public void reset() {
        management.reset();
    }

    /** Sets a UE's connection up (§8.6.2.1); null if the cell takes nobody. */
    public @Nullable RadioConnection open(InitialAccess<STmsi> access, RadioListener listener) {
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

    /** Says again what the eNB is (§8.7.4). */
    public void updateConfiguration() {
        management.updateConfiguration();
    }

    /** An SGW knows nothing of an E-RAB's tunnel. */
    public void lost(ERab eRab) {
        bearers.lost(eRab);
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
                observer.coreLost(enb, lost);
            }
            enb.down(switch (reason) {
                case SHUTDOWN -> "the MME ended the association";
                case LOST -> "the association with the MME is lost";
                case ABORTED -> "the association was aborted";
            });
        }
    }

    @Override
    public void message(Association by, int stream, int payloadProtocolId, Octets pdu) {
        if (!association.is(by)) {
            return;
        }
        S1apMessage message;
        try {
            message = S1ap.decode(pdu);
        } catch (S1apDecodeException fault) {
            unreadable(fault, pdu);
            return;
        }
        var ue = connections.of(message);
        observer.received(enb, ue == null ? null : ue.listener().label(), message, pdu);
        if (message instanceof ToEnb toEnb) {
            take(toEnb, ue, pdu);
        } else {
            observer.dropped(enb, "a message for an MME", pdu);
            association.indicate(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        }
    }

    /** The association is gone, and with it the core and the UEs' connections; how many there were. */
    private int forgetCore() {
        management.forget();
        return connections.endAll();
    }

    private void unreadable(S1apDecodeException fault, Octets pdu) {
        observer.dropped(enb, String.valueOf(fault.getMessage()), pdu);
        var answer = S1ap.answer(fault);
        if (answer != null) {
            association.send(null, answer);
        }
        if (core() == null) {
            var outcome = new S1Setup.Unanswered("the MME's answer to S1 Setup cannot be read: " + fault.getMessage());
            enb.answered(outcome);
        }
    }

    private void take(ToEnb message, @Nullable UeConnection ue, Octets pdu) {
        switch (message) {
            case S1SetupResponse response -> enb.answered(
                    new S1Setup.Accepted(response.mmeName(), response.servedGummeis(), response.relativeMmeCapacity()));
            case S1SetupFailure failure -> enb.answered(new S1Setup.Refused(failure.cause(), failure.timeToWait()));
            case DownlinkNasTransport transport -> withUe(transport, ue, known -> nasTransport.downlink(known, transport));
            case InitialContextSetupRequest request -> withUe(request, ue, known -> contexts.setUp(known, request));
            case UeContextModificationRequest request -> withUe(request, ue, known -> contexts.modify(known, request));
            case UeContextReleaseCommand command -> contexts.release(command, ue);
            case ERabSetupRequest request -> withUe(request, ue, known -> bearers.setUp(known, request));
            case ERabModifyRequest request -> withUe(request, ue, known -> bearers.modify(known, request));
            case ERabReleaseCommand command -> withUe(command, ue, known -> bearers.release(known, command));
            case Paging paging -> page(paging);
            case ErrorIndication indication -> management.errorIndicated(indication, ue);
            case Reset reset -> management.reset(reset);
            case OverloadStart start -> management.overload(start);
            case OverloadStop stop -> management.overloadEnds();
            case MmeConfigurationUpdate update -> management.update(update);
            // Nothing to do but to be heard of: the observer has been told.
            case ResetAcknowledge acknowledge -> { }
            case EnbConfigurationUpdateAcknowledge acknowledge -> { }
            case EnbConfigurationUpdateFailure failure -> { }
            // Handover, location and the like.
            case UeAssociated about -> withUe(about, ue, known -> {
                notServed(message, pdu);
                association.indicate(about, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
            });
            case HandoverRequest request -> refuse(request, pdu);
            default -> {
                notServed(message, pdu);
                association.indicate(CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
            }
        }
    }

    /** Acts on a message about a UE if its ids are those of one; else says which is wrong (§10.6). */
    private void withUe(UeAssociated message, @Nullable UeConnection ue, Consumer<UeConnection> action) {
        if (ue == null) {
            association.indicate(message, CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID);
        } else if (!ue.accept(message.mmeUeS1apId())) {
            association.indicate(message, CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID);
        } else {
            action.accept(ue);
        }
    }

    private void notServed(ToEnb message, Octets pdu) {
        observer.dropped(enb, message.getClass().getSimpleName() + " is not served", pdu);
    }

    private void refuse(HandoverRequest request, Octets pdu) {
        request.securityContext().nextHopParameter().secret().close();
        observer.dropped(enb, "handovers are not served", pdu);
        association.send(null, new HandoverFailure(request.mmeUeS1apId(), CauseRadioNetwork.HO_TARGET_NOT_ALLOWED));
    }

    /** Pages a UE, if the cell is among those that are to (§8.5). One that is sought by its IMSI would have to attach anew, which none does here. */
    private void page(Paging paging) {
        var areas = paging.taiList();
        var here = new TaiItem(Translation.tai(enb.configuration().tai()));
        if (areas != null && areas.contains(here) && paging.uePagingId() instanceof UePagingId.BySTmsi(var identity)) {
            enb.page(Translation.sTmsi(identity));
        }
    }

    // What UEs do

    @Override
    public boolean uplink(UeConnection ue, Octets nas) {
        return nasTransport.uplink(ue, nas);
    }

    @Override
    public void securityComplete(UeConnection ue) {
        contexts.securityComplete(ue);
    }

    @Override
    public void securityFailure(UeConnection ue) {
        contexts.securityFailure(ue);
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
    public boolean uplinkPacket(ERab eRab, Octets packet) {
        return s1u != null && s1u.send(eRab, packet);
    }
}
