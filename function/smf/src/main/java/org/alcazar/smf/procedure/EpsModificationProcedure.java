// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.DedicatedBearer;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.s11.Bearers;
import org.jspecify.annotations.Nullable;

/**
 * The modification of a session's QoS while the UE is in EPS (TS 23.401 §5.4.1, §5.4.2.1, §5.4.4.1): the default bearer is updated, and flows with
 * guaranteed rates have dedicated bearers, each with its own tunnel.
 *
 * <pre>
 * MME                                SMF                          UPF
 * |<- Delete Bearer Request ---------|   flows that are gone
 * |<- Update Bearer Request ---------|   AMBR, QoS of the default flow
 * |                                  |-- modification ----------->|   a tunnel for each new flow
 * |<- Create Bearer Request ---------|   with these               |
 * |-- response: the eNodeB's ends -->|-- modification ----------->|
 * </pre>
 *
 * <p>A flow that gets no bearer goes in the default one. The UE's words for 5GS are told it when it is back there.
 */
final class EpsModificationProcedure {

    private final PduSession session;

    EpsModificationProcedure(PduSession session) {
        this.session = session;
    }

    /** Policy control decided anew. */
    void byNetwork(SmPolicyDecision decision) {
        var after = new ModificationProcedure(session).decided(decision);
        if (after != null) {
            run(after);
        }
    }

    /** There is a user plane: flows that have no bearer yet get theirs. */
    void settle() {
        run(session.context().qos());
    }

    private void run(SessionQos after) {
        var context = session.context();
        var before = context.qos();
        context.state(PduSessionState.MODIFICATION_PENDING);
        end(bearersNotIn(before, after));
        boolean taken = update(before, after);
        if (taken && context.isInEps() && !after.equals(before)) {
            session.eps().changes(before);
            context.qos(after);
            session.userPlane().anchor().applyQos();
            session.report(new SmfEvent.Modified(session.key()));
        }
        for (var flow : context.qos().flows()) {
            if (flow.gbr() != null && lacksBearer(flow)) {
                create(flow);
            }
        }
        context.state(PduSessionState.ACTIVE);
    }

    private boolean lacksBearer(SessionFlow flow) {
        var context = session.context();
        return context.isInEps() && context.userPlane() == UpCnxState.ACTIVATED && session.userPlane().anchor().isSole()
                && context.dedicated().stream().noneMatch(bearer -> bearer.qfi() == flow.qfi());
    }

    /** Bearers of flows that are no more, or are others: those are made anew. */
    private List<DedicatedBearer> bearersNotIn(SessionQos before, SessionQos after) {
        return session.context().dedicated().stream().filter(bearer -> {
            var flow = after.flow(bearer.qfi());
            return flow == null || !flow.equals(before.flow(bearer.qfi())) || !after.rulesOf(bearer.qfi()).equals(before.rulesOf(bearer.qfi()));
        }).toList();
    }

    private void end(List<DedicatedBearer> bearers) {
        if (bearers.isEmpty()) {
            return;
        }
        ask(DeleteBearerRequest.builder().ebis(bearers.stream().map(DedicatedBearer::ebi).toList()).build());
        // What the MME says to it changes nothing.
        session.eps().without(bearers);
        bearers.forEach(bearer -> session.report(new SmfEvent.BearerEnded(session.key(), bearer.ebi(), bearer.qfi())));
        if (session.context().isInEps()) {
            session.userPlane().anchor().applyQos();
        }
    }

    private boolean update(SessionQos before, SessionQos after) {
        var context = session.context();
        var bearer = context.bearer();
        boolean otherFlow = !after.defaultFlow().equals(before.defaultFlow());
        if (bearer == null || !otherFlow && after.ambr().equals(before.ambr())) {
            return true;
        }
        var answer = ask(UpdateBearerRequest.builder(List.of(Bearers.updated(bearer.ebi(), otherFlow ? after.defaultFlow() : null)),
                Bearers.ambr(after.ambr())).build());
        if (answer instanceof UpdateBearerResponse response && response.cause().value() == Cause.REQUEST_ACCEPTED) {
            return true;
        }
        refused("a change of the default bearer", answer instanceof UpdateBearerResponse response ? response.cause() : null);
        return false;
    }

    private void create(SessionFlow flow) {
        var context = session.context();
        var bearer = context.bearer();
        var end = session.userPlane().anchor().bear(flow.qfi());
        if (bearer == null || end == null) {
            return;
        }
        boolean isThere = false;
        try {
            var answer = ask(CreateBearerRequest.builder(bearer.ebi(), List.of(Bearers.dedicated(context.qos(), flow, end))).build());
            isThere = answer instanceof CreateBearerResponse response && taken(flow, response);
        } finally {
            if (!isThere) {
                session.eps().without(context.dedicated().stream().filter(one -> one.qfi() == flow.qfi()).toList());
            }
        }
        if (context.isInEps()) {
            session.userPlane().anchor().applyQos();
        }
    }

    private boolean taken(SessionFlow flow, CreateBearerResponse response) {
        var given = response.bearers().isEmpty() ? null : response.bearers().getFirst();
        var access = given == null ? null : Bearers.enodeb(given);
        if (given == null || !response.cause().isAcceptance() || access == null || !session.eps().bears(given.ebi())) {
            refused("a dedicated bearer", given == null || given.cause() == null ? response.cause() : given.cause());
            return false;
        }
        var context = session.context();
        var bearers = new ArrayList<DedicatedBearer>();
        context.dedicated().forEach(one -> bearers.add(one.qfi() == flow.qfi() ? one.to(given.ebi(), access) : one));
        context.dedicated(bearers);
        session.report(new SmfEvent.BearerMade(session.key(), given.ebi(), flow.qfi()));
        return true;
    }

    private void refused(String what, @Nullable Cause cause) {
        session.drop(Drop.TRANSFER_FAILED, what + ", the MME: " + (cause == null ? "no answer" : "cause " + cause.value()));
    }

    private @Nullable Gtpv2Message ask(Gtpv2Message request) {
        return session.eps().ask(request);
    }
}
