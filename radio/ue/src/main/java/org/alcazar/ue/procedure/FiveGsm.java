// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionAuthenticationCommand;
import org.alcazar.nas.message.PduSessionAuthenticationComplete;
import org.alcazar.nas.message.PduSessionAuthenticationResult;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationCommandReject;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.session.QosRules;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.session.SessionState;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The 5GSM entity of a UE (TS 24.501 §6): its PDU sessions, and what the network may say of them at any moment. Of the strand, but for the
 * table of sessions, which packets go by.
 */
final class FiveGsm {

    private static final int TRANSACTIONS = 254;

    private record Up(RadioConnection connection, Bearer bearer) {
    }

    private final FiveGmm fiveGmm;
    private final UeObserver observer;
    private final Sessions sessions;
    private final Map<Integer, Up> bearers = new HashMap<>(2);
    private final Map<Integer, Integer> lastModified = new HashMap<>(2);
    private final Map<Integer, SessionServices> services = new HashMap<>(2);
    private int lastTransaction;

    FiveGsm(FiveGmm fiveGmm, UeObserver observer) {
        this.fiveGmm = fiveGmm;
        this.observer = observer;
        sessions = fiveGmm.terminal.sessions;
    }

    /** The session of that identity; null if there is none. From any thread. */
    @Nullable SessionContext session(int id) {
        return sessions.get(id);
    }

    /** A session of the first free identity; null if there is none. */
    @Nullable SessionContext open(SessionRequest request) {
        var opened = sessions.open(request);
        var able = fiveGmm.ue.configuration().onDemand();
        if (opened != null && able != null) {
            services.put(opened.id(), new SessionServices(fiveGmm, able, opened));
        }
        return opened;
    }

    /** The security services of that session; null for a UE without them. */
    @Nullable SessionServices services(int id) {
        return services.get(id);
    }

    /** A procedure transaction identity (§6.3.1.2): one after the other, so that late answers are not mistaken. */
    int transaction() {
        lastTransaction = lastTransaction % TRANSACTIONS + 1;
        return lastTransaction;
    }

    /** The session is there: a bearer that came before it is its own. */
    void opened(SessionContext session) {
        var up = bearers.get(session.id());
        if (up != null) {
            session.bearerUp(by(session, up.connection), up.bearer);
        }
    }

    /** The session is no more, or never was. */
    void end(SessionContext session, String reason) {
        boolean was = session.state() != SessionState.ACTIVE_PENDING && session.state() != SessionState.INACTIVE;
        session.ended();
        sessions.remove(session);
        lastModified.remove(session.id());
        var gone = services.remove(session.id());
        if (gone != null) {
            gone.close();
        }
        if (was) {
            observer.sessionEnded(fiveGmm.ue, session, reason);
        }
    }

    void endAll(String reason) {
        sessions.each(session -> end(session, reason));
    }

    /** Sessions that the UE has (§9.11.3.44). */
    PduSessionSet status() {
        return set(session -> session.state() != SessionState.ACTIVE_PENDING);
    }

    /** Sessions whose user plane is wanted (§9.11.3.57). */
    PduSessionSet uplinkData() {
        return set(SessionContext::isDataPending);
    }

    /** The network says which sessions it has: the others are no more (§5.5.1.3.4, §5.6.1.4). */
    void synchronise(@Nullable PduSessionSet networks) {
        if (networks != null) {
            sessions.each(session -> {
                if (session.state() != SessionState.ACTIVE_PENDING && !networks.contains(session.id())) {
                    end(session, "not known to the network");
                }
            });
        }
    }

    /** The user plane of these does not come. */
    void notReactivated(@Nullable PduSessionSet failed) {
        sessions.each(session -> {
            if (failed == null || failed.contains(session.id())) {
                session.forgetWaiting();
            }
        });
    }

    // The user plane

    void bearerUp(RadioConnection connection, Bearer bearer) {
        bearers.put(bearer.id(), new Up(connection, bearer));
        var session = session(bearer.id());
        if (session != null) {
            session.bearerUp(by(session, connection), bearer);
        }
    }

    /** By the flow that the session's rules say. */
    private static SessionContext.Uplink by(SessionContext session, RadioConnection connection) {
        return packet -> {
            int flow = session.rules().flowOf(session.type(), packet);
            return flow != QosRules.NO_FLOW && connection.uplinkPacket(session.id(), flow, packet);
        };
    }

    void bearerDown(int id) {
        bearers.remove(id);
        var session = session(id);
        if (session != null) {
            session.bearerDown();
        }
    }

    /** The UE is in another cell, where there are these bearers. */
    void moved(RadioConnection to, List<Bearer> there) {
        Set.copyOf(bearers.keySet()).stream().filter(id -> there.stream().noneMatch(bearer -> bearer.id() == id)).sorted().forEach(this::bearerDown);
        there.forEach(bearer -> bearerUp(to, bearer));
    }

    /** The connection is gone, and all bearers with it. */
    void disconnected() {
        bearers.clear();
        sessions.each(SessionContext::bearerDown);
    }

    // Signalling

    /** Packs a message for the network. */
    UlNasTransport.Builder carry(FiveGsmMessage message) {
        observer.sessionSent(fiveGmm.ue, message);
        var with = services.get(message.pduSessionId());
        return UlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, Nas5gs.encode(with == null ? message : with.seal(message)))
                .pduSessionId(message.pduSessionId());
    }

    void send(FiveGsmMessage message) {
        fiveGmm.n1.send(carry(message).build());
    }

    /** The request of a new session, with what the AMF selects an SMF by. */
    UlNasTransport initial(FiveGsmMessage message, SessionRequest request) {
        return carry(message).requestType(RequestType.INITIAL_REQUEST).snssai(request.snssai()).dnn(request.dnn()).build();
    }

    /** The message of session management that a transport holds; null if it holds none that can be taken, which is answered (§7). */
    @Nullable FiveGsmMessage open(DlNasTransport transport) {
        if (transport.payloadContainerType() != PayloadContainerType.N1_SM_INFORMATION || transport.cause() != null) {
            return null;
        }
        try {
            if (Nas5gs.decode(transport.payloadContainer()) instanceof FiveGsmMessage received) {
                var with = services.get(received.pduSessionId());
                var message = with == null ? received : with.open(received);
                if (message != null) {
                    observer.sessionReceived(fiveGmm.ue, message);
                }
                return message;
            }
        } catch (NasDecodeException e) {
            var cause = e.fiveGsmCause();
            observer.dropped(fiveGmm.ue, UeObserver.Drop.UNDECODABLE, transport.payloadContainer());
            if (cause != null) {
                send(new FiveGsmStatus(e.pduSessionId(), e.procedureTransactionId(), cause));
            }
        }
        return null;
    }

    void take(DlNasTransport transport) {
        var message = open(transport);
        if (message != null) {
            take(message);
        }
    }

    /** What the network says without being asked, or too late. */
    void take(FiveGsmMessage message) {
        switch (message) {
            case PduSessionModificationCommand command -> modify(command);
            case PduSessionReleaseCommand command -> release(command);
            case PduSessionAuthenticationCommand command when isFor(command) -> authenticate(command);
            case PduSessionAuthenticationResult result when isFor(result) -> authenticated(result.pduSessionId(), result.eapMessage());
            case SmSecurityServiceDownlink service when services.containsKey(service.pduSessionId()) ->
                    Objects.requireNonNull(services.get(service.pduSessionId())).hear(service);
            case SmSecurityServiceDownlink service -> unknown(service);
            case SmProtectedMessage sealed -> unknown(sealed);
            case FiveGsmStatus status -> statusTold(status);
            default -> send(new FiveGsmStatus(message.pduSessionId(), message.procedureTransactionId(),
                    message.procedureTransactionId() == 0 ? FiveGsmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE : FiveGsmCause.PTI_MISMATCH));
        }
    }

    /** A UE without security services does not know such messages (§7.4). */
    private void unknown(FiveGsmMessage message) {
        send(new FiveGsmStatus(message.pduSessionId(), message.procedureTransactionId(), FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT));
    }

    /** What came is left without effect. */
    void dropped(UeObserver.Drop reason, Octets message) {
        observer.dropped(fiveGmm.ue, reason, message);
    }

    // Authentication by the data network (§6.3.1)

    /** Whether it is about a session of a UE that knows EAP, in no transaction of the UE's. */
    private boolean isFor(FiveGsmMessage message) {
        var session = session(message.pduSessionId());
        return session != null && session.eap() != null && message.procedureTransactionId() == 0;
    }

    private void authenticate(PduSessionAuthenticationCommand command) {
        var session = session(command.pduSessionId());
        var peer = session == null ? null : session.eap();
        var answer = peer == null ? null : peer.answer(command.eapMessage());
        if (answer != null) {
            send(new PduSessionAuthenticationComplete(command.pduSessionId(), command.procedureTransactionId(), answer, null));
        }
    }

    /** The network says how an authentication ended. */
    void authenticated(int id, @Nullable Octets eapMessage) {
        var session = session(id);
        var peer = session == null ? null : session.eap();
        if (peer != null && eapMessage != null) {
            peer.ended(eapMessage);
        }
    }

    /**
     * Network-requested modification (§6.3.2), and the answer to the UE's own.
     *
     * @return why it was not taken; null if it was
     */
    @Nullable FiveGsmCause modify(PduSessionModificationCommand command) {
        int id = command.pduSessionId();
        int transaction = command.procedureTransactionId();
        var session = session(id);
        if (session == null || session.state() == SessionState.ACTIVE_PENDING) {
            return refuse(command, FiveGsmCause.INVALID_PDU_SESSION_IDENTITY);
        }
        if (transaction != 0 && session.state() != SessionState.MODIFICATION_PENDING && !Integer.valueOf(transaction).equals(lastModified.get(id))) {
            return refuse(command, FiveGsmCause.PTI_MISMATCH);
        }
        var operations = command.qosRules();
        if (operations != null) {
            switch (session.rules().changed(operations)) {
                case QosRules.Change.Accepted(var changed) -> session.rules(changed);
                case QosRules.Change.Refused(var cause) -> {
                    return refuse(command, cause);
                }
            }
        }
        var ambr = command.sessionAmbr();
        if (ambr != null) {
            session.ambr(ambr);
        }
        var options = command.protocolConfigurationOptions();
        if (options != null) {
            session.options(options);
        }
        lastModified.put(id, transaction);
        send(new PduSessionModificationComplete(id, transaction, null));
        observer.sessionModified(fiveGmm.ue, session);
        return null;
    }

    private FiveGsmCause refuse(PduSessionModificationCommand command, FiveGsmCause cause) {
        send(new PduSessionModificationCommandReject(command.pduSessionId(), command.procedureTransactionId(), cause, null));
        return cause;
    }

    /** Network-requested release (§6.3.3), and the answer to the UE's own. */
    void release(PduSessionReleaseCommand command) {
        var session = session(command.pduSessionId());
        if (session == null) {
            send(new FiveGsmStatus(command.pduSessionId(), command.procedureTransactionId(), FiveGsmCause.INVALID_PDU_SESSION_IDENTITY));
            return;
        }
        authenticated(command.pduSessionId(), command.eapMessage());
        send(new PduSessionReleaseComplete(command.pduSessionId(), command.procedureTransactionId(), null, null));
        var request = session.request();
        boolean again = command.cause().equals(FiveGsmCause.REACTIVATION_REQUESTED) && session.state() == SessionState.ACTIVE;
        end(session, "released by the network: " + command.cause());
        if (again) {
            fiveGmm.terminal.defer(new UeSignal.Establish(request, outcome -> { }));
        }
    }

    /** The network takes a message of the UE's for wrong (§6.5.3): a session it does not know is none. */
    private void statusTold(FiveGsmStatus status) {
        var session = session(status.pduSessionId());
        if (session != null && status.cause().equals(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY)) {
            end(session, "not known to the network");
        }
    }

    private PduSessionSet set(Predicate<SessionContext> in) {
        int[] bits = {0};
        sessions.each(session -> bits[0] |= in.test(session) ? 1 << session.id() : 0);
        return new PduSessionSet(bits[0]);
    }
}
