// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.util.Locale;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log what an operator wants to know of the SMF. Single messages only where the level says so. */
public final class SessionLog implements SmfEvents {

    private static final Logger LOG = LoggerFactory.getLogger("org.alcazar.smf");
    private static final Logger AUDIT = LoggerFactory.getLogger("org.alcazar.audit");

    @Override
    public void on(SmfEvent event) {
        switch (event) {
            case SmfEvent.N1Received(var session, var message) -> message(session, "<", message);
            case SmfEvent.N1Sent(var session, var message) -> message(session, ">", message);
            case SmfEvent.N2Received(var session, var transfer) -> message(session, "<", transfer);
            case SmfEvent.N2Sent(var session, var transfer) -> message(session, ">", transfer);
            case SmfEvent.N4Received(var upf, _, var message) -> message(upf, "<", message);
            case SmfEvent.N4Sent(var upf, _, var message) -> message(upf, ">", message);
            case SmfEvent.S11Received(var mme, var message) -> message(mme, "<", message);
            case SmfEvent.S11Sent(var mme, var message) -> message(mme, ">", message);
            case SmfEvent.Dropped(var session, var reason, var detail) -> LOG.debug("{} dropped, {}: {}", session, reason, detail);
            case SmfEvent.Established(var session, var dnn, var slice, var type, var address, var upf) ->
                LOG.info("{} established: {} in slice {}, {} {}, by {}", session, dnn, slice, type, address, upf);
            case SmfEvent.SecondaryAuthentication(var session, var aaa, var user, var result, boolean again, var took, var why) ->
                LOG.info("{} {}authentication of {} by DN-AAA {}: {}{} after {} ms", session, again ? "repeated " : "", user.isEmpty() ? "-" : user,
                        aaa, word(result), why.isEmpty() ? "" : " (" + why + ")", took.toMillis());
            case SmfEvent.ServicesNegotiated(var session, var wanted, var capability, var negotiation) ->
                LOG.debug("{} is to have {}, can do {}: {}", session, wanted.services(), capability, negotiation);
            case SmfEvent.ServiceEnded(var session, var result, var required, var rows, var duration) ->
                LOG.info("{}: {} started by {}, {} by {}: {}{} after {} ms", session, result.service().service(), result.service().initiator(),
                        required ? "required" : "preferred", rows, result.outcome(), result.cause() == OnDemandCause.NONE ? "" : ", " + result.cause(),
                        duration.toMillis());
            case SmfEvent.EstablishmentFailed(var session, var cause, var why) -> LOG.warn("{} not established: {} ({})", session, why, cause);
            case SmfEvent.NotForEps(var session, var why) -> LOG.info("{} stays where it is: {}", session, why);
            case SmfEvent.BearerMade(var session, int ebi, int qfi) -> LOG.debug("{} has bearer {} in EPS for flow {}", session, ebi, qfi);
            case SmfEvent.BearerEnded(var session, int ebi, int qfi) -> LOG.debug("{} has bearer {} for flow {} no longer", session, ebi, qfi);
            case SmfEvent.MovedToEps(var session, int ebi, var mme) -> LOG.info("{} is bearer {} in EPS now, by MME {}", session, ebi, mme);
            case SmfEvent.MovedTo5gs(var session) -> LOG.info("{} is in 5GS now", session);
            case SmfEvent.Modified(var session) -> LOG.info("{} modified", session);
            case SmfEvent.Released(var session, var cause, var why) ->
                LOG.info("{} released: {}{}", session, why, cause == null ? "" : " (" + cause + ")");
            case SmfEvent.UserPlaneChanged(var session, var state, var why) -> LOG.debug("{} user plane {}: {}", session, state, why);
            case SmfEvent.UserPlaneSecured(var session, var security) ->
                LOG.info("{} on the air, as {} wants it: integrity {}: {}, ciphering {}: {}", session, word(security.source()),
                        word(security.policy().upIntegr()), word(security.integrity()), word(security.policy().upConfid()),
                        word(security.confidentiality()));
            case SmfEvent.UsageReported(var session, var volume) -> LOG.debug("{} used {}", session, volume);
            case SmfEvent.UpfUp(var upf) -> LOG.info("UPF {} is up", upf);
            case SmfEvent.UpfDown(var upf, var why) -> LOG.warn("UPF {} is down: {}", upf, why);
            case SmfEvent.MmeRestarted(var mme) -> LOG.warn("MME {} restarted: its PDN connections end", mme);
            case SmfEvent.UpfRestarted(var upf) -> LOG.warn("UPF {} restarted: its sessions are made anew", upf);
            case SmfEvent.Audit(var kind, var session, var detail) -> AUDIT.warn("{} {}: {}", session == null ? "-" : session, kind, detail);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void message(Object whose, String direction, Object message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} {} {}", whose, direction, message.getClass().getSimpleName());
        }
    }
}
