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
            case MmeEvent.EnbUp(var enb) -> LOG.info("{} is up", enb);
            case MmeEvent.EnbRefused(var enb, var why) -> LOG.warn("{} refused: {}", enb, why);
            case MmeEvent.EnbDown(var enb, var connections) -> LOG.info("{} is down, with {} UEs connected", enb, connections);
            case MmeEvent.Attached attached -> LOG.info("{} attached with {} and {}", attached.imsi(), attached.ciphering(), attached.integrity());
            case MmeEvent.AttachFailed failed -> LOG.warn("{} not attached: {}", failed.via(), failed.why());
            case MmeEvent.UpdateFailed failed -> LOG.warn("{} not updated: {}", failed.via(), failed.why());
            case MmeEvent.Detached(var imsi, var by) -> LOG.info("{} detached ({})", imsi, by);
            case MmeEvent.ContextGiven(var to, var imsi, var way) -> LOG.info("{} goes to {}, proved by {}", imsi, to, way);
            case MmeEvent.ContextRefused(var to, var imsi, var why) -> LOG.warn("{} is not handed over to {}: {}", imsi == null ? "a UE" : imsi, to, why);
            case MmeEvent.ContextTaken(var from, var imsi, var connections) -> LOG.info("{} came from {} with {} sessions", imsi, from, connections);
            case MmeEvent.Audit(var kind, var via, var detail) -> AUDIT.warn("{} {}: {}", via == null ? "-" : via, kind, detail);
            default -> LOG.debug("{}", event);
        }
    }

    private static void message(Object via, String direction, Object message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} {} {}", via, direction, message.getClass().getSimpleName());
        }
    }
}
