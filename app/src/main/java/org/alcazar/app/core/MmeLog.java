// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log what an operator wants to know of the MME. Single messages only where the level says so. */
public final class MmeLog implements MmeEvents {

    private static final Logger LOG = LoggerFactory.getLogger("org.alcazar.mme");
    private static final Logger AUDIT = LoggerFactory.getLogger("org.alcazar.audit");

    @Override
    public void on(MmeEvent event) {
        switch (event) {
            case MmeEvent.S1apReceived(var enb, var message) -> message(enb, "<", message);
            case MmeEvent.S1apSent(var enb, var message) -> message(enb, ">", message);
            case MmeEvent.NasReceived(var via, var message, _) -> message(via, "<", message);
            case MmeEvent.NasSent(var via, var message, _) -> message(via, ">", message);
            case MmeEvent.GtpReceived(var from, var message) -> message(from, "<", message);
            case MmeEvent.GtpSent(var to, var message) -> message(to, ">", message);
            case MmeEvent.Dropped(var enb, var via, var reason, var detail) -> LOG.debug("{} dropped, {}: {}", via == null ? enb : via, reason, detail);
            case MmeEvent.GtpDropped(var from, var what) -> LOG.debug("{} dropped: {}", from, what);
            case MmeEvent.EnbUp(var enb) -> LOG.info("{} is up", enb);
            case MmeEvent.EnbRefused(var enb, var why) -> LOG.warn("{} refused: {}", enb, why);
            case MmeEvent.EnbDown(var enb, var connections) -> LOG.info("{} is down, with {} UEs connected", enb, connections);
            case MmeEvent.Authenticated(var via, var imsi, var resynchronised) ->
                LOG.debug("{} authenticated as {}{}", via, supi(imsi), resynchronised ? ", after its SQN was taken over" : "");
            case MmeEvent.AuthenticationFailed(var via, var why) -> LOG.warn("{} not authenticated: {}", via, why);
            case MmeEvent.Attached(var via, var imsi, _, var ciphering, var integrity) ->
                LOG.info("{} attached at {} with EEA{} and EIA{}", supi(imsi), via, ciphering.identifier(), integrity.identifier());
            case MmeEvent.AttachFailed(var via, var cause, var why) ->
                LOG.warn("{} not attached: {}{}", via, why, cause == null ? "" : " (" + cause + ")");
            case MmeEvent.Updated(var via, var imsi, var arrival) ->
                LOG.debug("{} updated its tracking area at {}{}", supi(imsi), via, arrival ? ", coming from elsewhere" : "");
            case MmeEvent.UpdateFailed(var via, var cause, var why) ->
                LOG.warn("{} not updated: {}{}", via, why, cause == null ? "" : " (" + cause + ")");
            case MmeEvent.PdnConnected(var imsi, var ebi, var apn) -> LOG.debug("{} connected to {}, bearer {}", supi(imsi), apn, ebi);
            case MmeEvent.PdnRefused(var imsi, var apn, var cause) -> LOG.warn("{} not connected to {}: {}", supi(imsi), apn, cause);
            case MmeEvent.PdnDisconnected(var imsi, var ebi, var apn) -> LOG.debug("{} disconnected from {}, bearer {}", supi(imsi), apn, ebi);
            case MmeEvent.BearerActivated(var imsi, var ebi, var linked) -> LOG.debug("{} has dedicated bearer {} beside {}", supi(imsi), ebi, linked);
            case MmeEvent.BearerDeactivated(var imsi, var ebi, var linked) ->
                LOG.debug("{} has no dedicated bearer {} beside {} any more", supi(imsi), ebi, linked);
            case MmeEvent.Detached(var imsi, var by) -> LOG.info("{} detached ({})", supi(imsi), by);
            case MmeEvent.ContextGiven(var to, var imsi, var way) -> LOG.info("{} goes to {}, proved by {}", supi(imsi), to, way);
            case MmeEvent.ContextRefused(var to, var imsi, var why) ->
                LOG.warn("{} is not handed over to {}: {}", imsi == null ? "a UE" : supi(imsi), to, why);
            case MmeEvent.MoveConcluded(var imsi, var accepted) -> LOG.debug("{} was {}taken", supi(imsi), accepted ? "" : "not ");
            case MmeEvent.ContextTaken(var from, var imsi, var connections) -> LOG.info("{} came from {} with {} sessions", supi(imsi), from, connections);
            case MmeEvent.Audit(var kind, var via, var detail) -> AUDIT.warn("{} {}: {}", via == null ? "-" : via, kind, detail);
        }
    }

    /** As other functions name it, so that it is hidden where theirs are. */
    private static String supi(String imsi) {
        return "imsi-" + imsi;
    }

    private static void message(Object via, String direction, Object message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} {} {}", via, direction, message.getClass().getSimpleName());
        }
    }
}
