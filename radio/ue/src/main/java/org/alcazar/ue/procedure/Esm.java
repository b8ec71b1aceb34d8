// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextRequest;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.EsmStatus;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextReject;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.EpsBearer;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.session.QosRules;
import org.alcazar.ue.session.SessionState;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The ESM entity of a UE (TS 24.301 §6): its PDN connections, which are the sessions that it has in 5GS too, their EPS bearers, and what the
 * network may say of them at any moment. Of the strand, but for the table of bearers, which packets go by.
 */
final class Esm {

    private static final int FIRST_BEARER = 5;
    private static final int BEARERS = 16;
    private static final int TRANSACTIONS = 254;
    /** Of the default bearer: it takes what no filter takes. */
    private static final int LAST = 0xff;

    private record Up(RadioConnection connection, Bearer bearer) {
    }

    private final Emm emm;
    private final AtomicReferenceArray<@Nullable EpsBearer> bearers = new AtomicReferenceArray<>(BEARERS);
    private final Map<Integer, Up> up = new HashMap<>(2);
    private int lastTransaction;

    Esm(Emm emm) {
        this.emm = emm;
    }

    /** A procedure transaction identity (TS 24.007 §11.2.3.1a): one after the other, so that late answers are not mistaken. */
    int transaction() {
        lastTransaction = lastTransaction % TRANSACTIONS + 1;
        return lastTransaction;
    }

    /** The session that has that bearer; null if there is none. From any thread. */
    @Nullable SessionContext sessionOn(int bearer) {
        var known = bearer(bearer);
        return known == null ? null : known.session();
    }

    private @Nullable EpsBearer bearer(int id) {
        return id < 0 || id >= BEARERS ? null : bearers.get(id);
    }

    /** The bearers there are (§9.9.2.1). */
    EpsBearerSet status() {
        int bits = 0;
        for (int id = FIRST_BEARER; id < BEARERS; id++) {
            bits |= bearers.get(id) == null ? 0 : 1 << id;
        }
        return new EpsBearerSet(bits);
    }

    /** The network says which bearers it has: the others are no more (§5.5.3.2.4). */
    void synchronise(@Nullable EpsBearerSet networks) {
        for (int id = FIRST_BEARER; networks != null && id < BEARERS; id++) {
            var bearer = bearers.get(id);
            if (bearer != null && !networks.contains(id)) {
                deactivate(bearer, "not known to the network");
            }
        }
    }

    /** Whether packets wait for a session's user plane. */
    boolean isDataPending() {
        return emm.terminal.sessions.list().stream().anyMatch(session -> session instanceof SessionContext context && context.isDataPending());
    }

    /** The user plane does not come. */
    void forgetWaiting() {
        emm.terminal.sessions.each(SessionContext::forgetWaiting);
    }

    /** A session that has come from 5GS has that default bearer from now on. */
    void adopt(SessionContext session, int ebi) {
        session.ebi(ebi);
        bearers.set(ebi, EpsBearer.ofDefault(ebi, session));
        raise(session);
    }

    /** The UE has come from 5GS: its sessions are what they are there from now on, and those that cannot be are no more. */
    void adoptAll() {
        for (int id = FIRST_BEARER; id < BEARERS; id++) {
            bearers.set(id, null);
        }
        emm.terminal.sessions.each(session -> {
            var ebi = session.ebi();
            if (ebi == null || ebi < FIRST_BEARER) {
                end(session, "cannot go to EPS");
            } else {
                adopt(session, ebi);
            }
        });
    }

    /** The session is no more, or never was. */
    void end(SessionContext session, String reason) {
        boolean was = session.state() != SessionState.ACTIVE_PENDING && session.state() != SessionState.INACTIVE;
        session.ended();
        emm.terminal.sessions.remove(session);
        for (int id = FIRST_BEARER; id < BEARERS; id++) {
            var bearer = bearers.get(id);
            if (bearer != null && bearer.session().equals(session)) {
                bearers.set(id, null);
                up.remove(id);
            }
        }
        if (was) {
            emm.observer.sessionEnded(emm.ue, session, reason);
        }
    }

    /** All sessions are no more, and no bearer is left of any that ended elsewhere. */
    void endAll(String reason) {
        emm.terminal.sessions.each(session -> end(session, reason));
        for (int id = FIRST_BEARER; id < BEARERS; id++) {
            bearers.set(id, null);
        }
    }

    // The user plane

    /** Whether a default bearer is up: the network has accepted a service request. */
    boolean hasUserPlane() {
        return up.keySet().stream().anyMatch(id -> {
            var bearer = bearer(id);
            return bearer != null && bearer.isDefault();
        });
    }

    void bearerUp(RadioConnection connection, Bearer bearer) {
        up.put(bearer.id(), new Up(connection, bearer));
        var session = sessionOn(bearer.id());
        if (session != null) {
            raise(session);
        }
    }

    void bearerDown(int id) {
        up.remove(id);
        var bearer = bearer(id);
        if (bearer != null && bearer.isDefault()) {
            bearer.session().bearerDown();
        }
    }

    /** The connection is gone, and all bearers with it. */
    void disconnected() {
        up.clear();
        emm.terminal.sessions.each(SessionContext::bearerDown);
    }

    /** The session's user plane is there as soon as its default bearer is. */
    private void raise(SessionContext session) {
        var ebi = session.ebi();
        var way = ebi == null ? null : up.get(ebi);
        var rules = rules(session, List.of());
        if (way != null && rules != null) {
            session.bearerUp(packet -> {
                int bearer = rules.flowOf(session.type(), packet);
                return bearer != QosRules.NO_FLOW && way.connection.uplinkPacket(bearer, Bearer.ONLY_FLOW, packet);
            }, way.bearer);
        }
    }

    /**
     * Which bearer each packet of a session's takes (TS 23.401 §4.7.2.2): the filters of dedicated bearers as rules, whose flows are the bearers.
     *
     * @param more filters that are to be added
     * @return null if they contradict each other
     */
    private @Nullable QosRules rules(SessionContext session, List<QosRule> more) {
        var ebi = session.ebi();
        if (ebi == null) {
            return null;
        }
        var all = new ArrayList<QosRule>(more);
        for (int id = FIRST_BEARER; id < BEARERS; id++) {
            var bearer = bearers.get(id);
            if (bearer != null && bearer.session().equals(session)) {
                all.addAll(bearer.filters());
            }
        }
        var numbered = new ArrayList<QosRule>(all.size() + 1);
        for (var rule : all) {
            numbered.add(new QosRule(numbered.size() + 1, QosRule.Operation.CREATE, false, rule.filters(), rule.precedence(), rule.flow()));
        }
        numbered.add(new QosRule(numbered.size() + 1, QosRule.Operation.CREATE, true, List.of(PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL,
                new PacketFilterComponent.MatchAll())), LAST, new QosRule.Flow(ebi, false)));
        return QosRules.NONE.changed(numbered) instanceof QosRules.Change.Accepted(var rules) ? rules : null;
    }

    // Signalling

    /**
     * Asks for the PDN connection that a session is (§6.5.1.2).
     *
     * @param open whether others may read it: the APN is then for the network to ask for
     */
    PdnConnectivityRequest connectivityRequest(int transaction, SessionContext session, boolean open) {
        var apn = session.request().dnn();
        return PdnConnectivityRequest.builder(0, transaction, PdnRequestType.INITIAL_REQUEST, type(session))
                .informationTransfer(open && apn != null ? true : null)
                .apn(open ? null : apn)
                .pco(options(session))
                .build();
    }

    /** What the network asks for, now that nobody else can read it (§6.6.1.2). */
    void inform(EsmInformationRequest asked, SessionContext session) {
        emm.nas.send(EsmInformationResponse.builder(0, asked.procedureTransactionIdentity()).apn(session.request().dnn()).pco(options(session)).build());
    }

    private static ProtocolConfigurationOptions options(SessionContext session) {
        var asked = new ArrayList<>(AskedOptions.of(session.request()));
        asked.add(SessionOptions.pduSessionId(session.id()));
        return new ProtocolConfigurationOptions(ProtocolConfigurationOptions.PPP, asked);
    }

    private static PdnType type(SessionContext session) {
        return switch (session.request().type()) {
            case IPV4 -> PdnType.IPV4;
            case IPV6 -> PdnType.IPV6;
            case IPV4V6 -> PdnType.IPV4V6;
            case UNSTRUCTURED -> PdnType.NON_IP;
            case ETHERNET -> PdnType.ETHERNET;
        };
    }

    /**
     * The default bearer that came with an Attach Accept.
     *
     * @return the answer for the Attach Complete; null if the UE cannot take it
     */
    @Nullable EsmMessage activated(Octets message, int transaction, SessionContext session) {
        return decode(message) instanceof ActivateDefaultEpsBearerContextRequest activation
                && activation.procedureTransactionIdentity() == transaction ? activated(activation, session) : null;
    }

    /** The default bearer of a session (§6.4.1); null if the UE cannot take it. */
    @Nullable EsmMessage activated(ActivateDefaultEpsBearerContextRequest activation, SessionContext session) {
        int ebi = activation.epsBearerIdentity();
        if (ebi < FIRST_BEARER || bearer(ebi) != null || !session.connected(activation)) {
            return null;
        }
        bearers.set(ebi, EpsBearer.ofDefault(ebi, session));
        raise(session);
        return ActivateDefaultEpsBearerContextAccept.builder(ebi, 0).build();
    }

    /** The network has not heard the Attach Complete. */
    void acceptedAgain(AttachAccept accept) {
        if (decode(accept.esmMessage()) instanceof ActivateDefaultEpsBearerContextRequest activation
                && bearer(activation.epsBearerIdentity()) != null) {
            emm.nas.send(new AttachComplete(NasEps.encode(ActivateDefaultEpsBearerContextAccept.builder(activation.epsBearerIdentity(), 0).build())));
        }
    }

    /** Why the PDN connection was refused that an attach asked for; null if it is not said. */
    @Nullable EsmCause rejected(@Nullable Octets message, int transaction) {
        return message != null && decode(message) instanceof PdnConnectivityReject reject
                && reject.procedureTransactionIdentity() == transaction ? reject.cause() : null;
    }

    private @Nullable EsmMessage decode(Octets message) {
        try {
            if (NasEps.decode(message, Direction.DOWNLINK) instanceof EsmMessage decoded) {
                emm.observer.sessionReceived(emm.ue, decoded);
                return decoded;
            }
        } catch (EpsNasDecodeException e) {
            emm.observer.dropped(emm.ue, Drop.UNDECODABLE, message);
        }
        return null;
    }

    /** What the network says without being asked, or too late. */
    void take(EsmMessage message) {
        switch (message) {
            case ActivateDedicatedEpsBearerContextRequest request -> activate(request);
            case ModifyEpsBearerContextRequest request -> modify(request);
            case DeactivateEpsBearerContextRequest request -> deactivate(request);
            case EsmStatus status -> statusTold(status);
            default -> emm.nas.send(new EsmStatus(message.epsBearerIdentity(), message.procedureTransactionIdentity(),
                    message.procedureTransactionIdentity() == 0 ? EsmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE : EsmCause.PTI_MISMATCH));
        }
    }

    /** A dedicated bearer (§6.4.2). */
    private void activate(ActivateDedicatedEpsBearerContextRequest request) {
        int ebi = request.epsBearerIdentity();
        var linked = bearer(request.linkedEpsBearerIdentity());
        var known = bearer(ebi);
        if (linked == null || !linked.isDefault() || ebi < FIRST_BEARER
                || known != null && (known.isDefault() || known.linked() != linked.id())) {
            refuse(request, linked == null ? EsmCause.PDN_CONNECTION_DOES_NOT_EXIST : EsmCause.INVALID_EPS_BEARER_IDENTITY);
            return;
        }
        var filters = EpsBearer.filters(ebi, request.tft());
        if (filters == null) {
            refuse(request, EsmCause.SYNTACTICAL_ERROR_IN_TFT_OPERATION);
            return;
        }
        // A network that has not heard the answer says it again.
        bearers.set(ebi, null);
        if (rules(linked.session(), filters) == null) {
            bearers.set(ebi, known);
            refuse(request, EsmCause.SEMANTIC_ERROR_IN_TFT_OPERATION);
            return;
        }
        bearers.set(ebi, new EpsBearer(ebi, linked.id(), linked.session(), filters));
        raise(linked.session());
        emm.nas.send(ActivateDedicatedEpsBearerContextAccept.builder(ebi, 0).build());
        emm.observer.sessionModified(emm.ue, linked.session());
    }

    private void refuse(ActivateDedicatedEpsBearerContextRequest request, EsmCause cause) {
        emm.nas.send(ActivateDedicatedEpsBearerContextReject.builder(request.epsBearerIdentity(), 0, cause).build());
    }

    /** A change of a bearer (§6.4.3). */
    private void modify(ModifyEpsBearerContextRequest request) {
        int ebi = request.epsBearerIdentity();
        var bearer = bearer(ebi);
        if (bearer == null) {
            emm.nas.send(ModifyEpsBearerContextReject.builder(ebi, 0, EsmCause.INVALID_EPS_BEARER_IDENTITY).build());
            return;
        }
        var tft = request.tft();
        if (tft != null) {
            var filters = bearer.isDefault() ? null : EpsBearer.filters(ebi, tft);
            bearers.set(ebi, filters == null ? bearer : new EpsBearer(ebi, bearer.linked(), bearer.session(), List.of()));
            boolean fits = filters != null && rules(bearer.session(), filters) != null;
            bearers.set(ebi, !fits || filters == null ? bearer : new EpsBearer(ebi, bearer.linked(), bearer.session(), filters));
            if (!fits) {
                emm.nas.send(ModifyEpsBearerContextReject.builder(ebi, 0, EsmCause.SEMANTIC_ERROR_IN_TFT_OPERATION).build());
                return;
            }
            raise(bearer.session());
        }
        bearer.session().changed(request.apnAmbr(), request.pco() == null ? request.extendedPco() : request.pco());
        emm.nas.send(ModifyEpsBearerContextAccept.builder(ebi, 0).build());
        emm.observer.sessionModified(emm.ue, bearer.session());
    }

    /** The end of a bearer, and with a default bearer of its session (§6.4.4). */
    private void deactivate(DeactivateEpsBearerContextRequest request) {
        var bearer = bearer(request.epsBearerIdentity());
        emm.nas.send(DeactivateEpsBearerContextAccept.builder(request.epsBearerIdentity(), 0).build());
        if (bearer != null) {
            var wanted = bearer.session().request();
            boolean again = bearer.isDefault() && request.cause() == EsmCause.REACTIVATION_REQUESTED
                    && bearer.session().state() == SessionState.ACTIVE;
            deactivate(bearer, "released by the network: " + request.cause());
            if (again) {
                emm.terminal.defer(new UeSignal.Establish(wanted, outcome -> { }));
            }
        }
    }

    private void deactivate(EpsBearer bearer, String reason) {
        if (bearer.isDefault()) {
            end(bearer.session(), reason);
        } else {
            bearers.set(bearer.id(), null);
            up.remove(bearer.id());
            raise(bearer.session());
        }
    }

    /** The network takes a message of the UE's for wrong (§6.7): a bearer it does not know is none. */
    private void statusTold(EsmStatus status) {
        var bearer = bearer(status.epsBearerIdentity());
        if (bearer != null && status.cause() == EsmCause.INVALID_EPS_BEARER_IDENTITY) {
            deactivate(bearer, "not known to the network");
        }
    }
}
