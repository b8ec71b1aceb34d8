// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.smf.s11.S11Call;
import org.jspecify.annotations.Nullable;

/**
 * The establishment of a PDN connection with its default bearer (TS 23.401 §5.10.2, TS 23.502 §4.11.0a.5): of the same addresses, policy and
 * subscription as a session that is asked for in 5GS, so that it can go on there.
 *
 * <pre>
 * MME                           SMF            UDM        PCF        UPF
 * |-- Create Session Request -->|-- sm-data -->|          |          |
 * |                             |-- policy --------------->|          |
 * |                             |-- session establishment ----------->|
 * |                             |-- registration ->|
 * |<- Create Session Response --|
 * |-- Modify Bearer Request --->|-- modification: the eNodeB's tunnel ->|
 * </pre>
 *
 * <p>What is required and EPS does not have refuses it ({@link EpsFitness}); and so does a data network that wants to be asked who the UE is, which it
 * could be by 5GSM only.
 */
final class PdnConnectionProcedure {

    private final PduSession session;
    private final SessionSetup setup;

    PdnConnectionProcedure(PduSession session) {
        this.session = session;
        this.setup = new SessionSetup(session);
    }

    /** @param former one of the same identity, which is to be gone first */
    void run(S11Call call, CreateSessionRequest request, @Nullable PduSession former) {
        setup.choose(type(request), null, 0);
        if (former != null && !former.awaitEnd()) {
            throw new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.NETWORK_FAILURE, "the connection before does not end");
        }
        boolean decidedByPolicyControl = setup.source() == PolicySource.PCF_SM;
        var required = decidedByPolicyControl ? List.<SecurityService>of() : EpsFitness.required(session, setup.policy());
        if (session.context().network().aaa() != null) {
            throw refused("the data network wants to be asked who the UE is");
        }
        setup.allocateAddress(session.context().subscription().staticIpAddress());
        var decision = setup.askPolicyControl();
        if (decidedByPolicyControl) {
            required = EpsFitness.required(session, Objects.requireNonNullElse(decision.securityPolicy(), SecurityPolicyData.NOTHING));
        }
        setup.decide(decision, false, false);
        var unmet = EpsFitness.unmet(session.context(), required);
        if (unmet != null) {
            throw refused(unmet);
        }
        setup.establishUserPlane();
        setup.register();
        session.sessions().bear(session, request.bearersToCreate().getFirst().ebi());
        accept(call, request);
    }

    private Rejection refused(String why) {
        session.audit(Audit.Kind.EPS_REFUSED, why);
        session.report(new SmfEvent.NotForEps(session.key(), why));
        return new Rejection(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED, Cause.POLICY_CONTEXT_DENIED, why);
    }

    private void accept(S11Call call, CreateSessionRequest request) {
        var context = session.context();
        context.state(PduSessionState.ACTIVE);
        session.report(new SmfEvent.Established(session.key(), context.subject().dnn(), context.subject().sNssai(), context.type(), context.address(),
                session.userPlane().anchor().upfName()));
        session.userPlane().knownToUe();
        session.eps().connected(call, request, setup.otherType() != null);
    }

    private static @Nullable PduSessionType type(CreateSessionRequest request) {
        var address = request.paa();
        var type = request.pdnType() != null ? request.pdnType() : address == null ? null : Integer.valueOf(address.pdnType());
        return switch (type) {
            case null -> null;
            case PdnAddress.IPV4 -> PduSessionType.IPV4;
            case PdnAddress.IPV6 -> PduSessionType.IPV6;
            case PdnAddress.IPV4V6 -> PduSessionType.IPV4V6;
            default -> throw new Rejection(FiveGsmCause.UNKNOWN_PDU_SESSION_TYPE, Cause.PDUTYPE_NOT_SUPPORTED, "no PDN connection of type " + type);
        };
    }
}
