// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;

/** UE requested PDN connectivity of a UE that is attached (TS 24.301 §6.5.1, TS 23.401 §5.10.2). */
final class PdnConnectivityProcedure extends PdnProcedure {

    private final SessionRequest request;

    PdnConnectivityProcedure(Emm emm, SessionRequest request) {
        super(emm, SessionOutcome.Kind.ESTABLISHMENT);
        this.request = request;
    }

    @Override
    SessionOutcome run() {
        var session = emm.terminal.sessions.open(request);
        if (session == null) {
            return ended(null, new Failure(Reason.NO_IDENTITY));
        }
        var end = ask(esm.connectivityRequest(transaction, session, false), emm.configuration.timers().t3482(),
                answer -> answer instanceof ActivateDefaultEpsBearerContextRequest || answer instanceof PdnConnectivityReject);
        var failure = switch (end) {
            case End.Answered(ActivateDefaultEpsBearerContextRequest activation) -> {
                var accept = esm.activated(activation, session);
                emm.nas.send(accept != null ? accept : ActivateDefaultEpsBearerContextReject.builder(activation.epsBearerIdentity(), 0,
                        EsmCause.REQUEST_REJECTED_UNSPECIFIED).build());
                yield accept != null ? null : new Failure(Reason.NOT_ACCEPTABLE);
            }
            case End.Answered(PdnConnectivityReject reject) -> Failure.ofEpsSession(Reason.REJECTED, reject.cause());
            case End.Answered(var other) -> throw new IllegalStateException(other.messageType() + " is no answer");
            case End.Failed(var why) -> why;
        };
        if (failure != null) {
            esm.end(session, failure.toString());
            return ended(null, failure);
        }
        return ended(session, null);
    }
}
