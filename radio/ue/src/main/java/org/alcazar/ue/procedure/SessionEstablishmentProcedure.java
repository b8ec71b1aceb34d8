// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alcazar.nas.element.FiveGsmCapability;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.session.QosRules;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** UE-requested PDU session establishment (TS 24.501 §6.4.1, TS 23.502 §4.3.2.2). */
final class SessionEstablishmentProcedure extends SessionProcedure {

    private final SessionRequest request;

    SessionEstablishmentProcedure(FiveGmm fiveGmm, SessionRequest request) {
        super(fiveGmm, SessionOutcome.Kind.ESTABLISHMENT);
        this.request = request;
    }

    @Override
    SessionOutcome run() {
        var session = fiveGsm.open(request);
        if (session == null) {
            return ended(null, new Failure(Reason.NO_IDENTITY));
        }
        var transaction = new SessionTransaction(fiveGmm, session);
        var services = fiveGsm.services(session.id());
        var message = message(session.id(), transaction.id, services == null ? OtherElements.NONE : services.elements());
        if (services != null) {
            services.requested(message);
        }
        var failure = switch (transaction.ask(fiveGsm.initial(message, request), timers.t3580(),
                answer -> answer instanceof PduSessionEstablishmentAccept || answer instanceof PduSessionEstablishmentReject)) {
            case SessionTransaction.End.Answered(PduSessionEstablishmentAccept accept) -> accepted(session, accept);
            case SessionTransaction.End.Answered(PduSessionEstablishmentReject reject) -> {
                fiveGsm.authenticated(session.id(), reject.eapMessage());
                yield Failure.ofSession(Reason.REJECTED, reject.cause());
            }
            case SessionTransaction.End.Answered(var other) -> throw new IllegalStateException(other.messageType() + " is no answer");
            case SessionTransaction.End.Failed(var why) -> why;
        };
        var results = services == null ? List.<ServiceResult>of() : services.results();
        if (failure != null) {
            fiveGsm.end(session, failure.toString());
            return ended(null, results, failure);
        }
        return ended(session, results, null);
    }

    private PduSessionEstablishmentRequest message(int id, int transaction, OtherElements services) {
        return PduSessionEstablishmentRequest.builder(id, transaction, request.maximumDataRate())
                .pduSessionType(request.type())
                .sscMode(request.sscMode())
                .capability(FiveGsmCapability.of(false, false))
                .alwaysOnRequested(request.alwaysOn() ? true : null)
                .dnRequestContainer(identity())
                .protocolConfigurationOptions(options())
                .others(services)
                .build();
    }

    /** What the user is called, for the data network (§6.4.1.2). */
    private @Nullable Octets identity() {
        var eap = request.eap();
        return eap == null || !eap.inRequest() ? null : Octets.wrap(eap.outer().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable ProtocolConfigurationOptions options() {
        var asked = AskedOptions.of(request);
        return asked.isEmpty() ? null : new ProtocolConfigurationOptions(ProtocolConfigurationOptions.PPP, asked);
    }

    private @Nullable Failure accepted(SessionContext session, PduSessionEstablishmentAccept accept) {
        fiveGsm.authenticated(session.id(), accept.eapMessage());
        if (isBidDown(accept)) {
            var unused = notAcceptable(session, FiveGsmCause.SEMANTICALLY_INCORRECT_MESSAGE);
            return new Failure(Reason.BID_DOWN);
        }
        if (isUnprotected(session)) {
            var unused = notAcceptable(session, FiveGsmCause.SEMANTICALLY_INCORRECT_MESSAGE);
            return new Failure(Reason.NOT_PROTECTED);
        }
        if (!isAllowed(accept)) {
            return notAcceptable(session, FiveGsmCause.SEMANTICALLY_INCORRECT_MESSAGE);
        }
        return switch (QosRules.NONE.changed(accept.qosRules())) {
            case QosRules.Change.Accepted(var rules) -> {
                session.accepted(accept, rules);
                fiveGsm.opened(session);
                yield null;
            }
            case QosRules.Change.Refused(var cause) -> notAcceptable(session, cause);
        };
    }

    /** Whether the UE demands protection that there is not: an AMF that keeps it away gains nothing by a false Accept. */
    private boolean isUnprotected(SessionContext session) {
        var able = fiveGmm.ue.configuration().onDemand();
        var services = fiveGsm.services(session.id());
        return able != null && able.demandsSmSecurity() && (services == null || !services.isProtected());
    }

    /** Whether the network echoes another capability than the UE has said: somebody has changed it on the way. */
    private boolean isBidDown(PduSessionEstablishmentAccept accept) {
        var able = fiveGmm.ue.configuration().onDemand();
        var said = able == null ? null : able.said(Layer.SM);
        var echoed = ServiceElements.capability(accept.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY));
        return said != null && echoed != null && !echoed.equals(said);
    }

    /** The network may give less than both IP versions, and an address of the type it gives (§6.4.1.3). */
    private boolean isAllowed(PduSessionEstablishmentAccept accept) {
        var type = accept.pduSessionType();
        boolean asked = type == request.type()
                || request.type() == PduSessionType.IPV4V6 && (type == PduSessionType.IPV4 || type == PduSessionType.IPV6);
        var address = accept.pduAddress();
        boolean addressed = switch (type) {
            case IPV4, IPV6, IPV4V6 -> address != null && address.type() == type;
            case UNSTRUCTURED, ETHERNET -> true;
        };
        return asked && addressed;
    }

    /** What the UE can't take it has released: the network thinks that it is there (§6.4.1.3). */
    private Failure notAcceptable(SessionContext session, FiveGsmCause cause) {
        SessionReleaseProcedure.request(fiveGmm, session, cause);
        return Failure.ofSession(Reason.NOT_ACCEPTABLE, cause);
    }
}
