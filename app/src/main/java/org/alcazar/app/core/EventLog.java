// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.event.Pressure;
import org.alcazar.ondemand.OnDemandCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log what an operator wants to know of the AMF. Single messages only where the level says so. */
public final class EventLog implements AmfEvents {

    private static final Logger LOG = LoggerFactory.getLogger("org.alcazar.amf");
    private static final Logger AUDIT = LoggerFactory.getLogger("org.alcazar.audit");

    @Override
    public void on(AmfEvent event) {
        switch (event) {
            case AmfEvent.NgapReceived(var gnb, var message) -> message(gnb, "<", message, "");
            case AmfEvent.NgapSent(var gnb, var message) -> message(gnb, ">", message, "");
            case AmfEvent.NasReceived(var via, var message, var verified) -> message(via, "<", message, verified ? "" : " (unprotected)");
            case AmfEvent.NasSent(var via, var message, var secured) -> message(via, ">", message, secured ? "" : " (unprotected)");
            case AmfEvent.Dropped(var gnb, var via, var reason, var detail) -> LOG.debug("{} dropped, {}: {}", via == null ? gnb : via, reason, detail);
            case AmfEvent.GnbUp(var gnb) -> LOG.info("{} is up", gnb);
            case AmfEvent.GnbRefused(var gnb, var why) -> LOG.warn("{} refused: {}", gnb, why);
            case AmfEvent.GnbDown(var gnb, var connections) -> LOG.info("{} is down, with {} UEs connected", gnb, connections);
            case AmfEvent.Authenticated(var via, var supi, var resynchronised) ->
                LOG.debug("{} authenticated as {}{}", via, supi, resynchronised ? ", after its SQN was taken over" : "");
            case AmfEvent.AuthenticationFailed(var via, var why) -> LOG.warn("{} not authenticated: {}", via, why);
            case AmfEvent.Registered(var via, var supi, _, var ciphering, var integrity) ->
                LOG.info("{} registered at {} with {} and {}", supi, via, ciphering, integrity);
            case AmfEvent.RegistrationFailed(var via, var cause, var why) ->
                LOG.warn("{} not registered: {}{}", via, why, cause == null ? "" : " (" + cause + ")");
            case AmfEvent.Deregistered(var supi, var by) -> LOG.info("{} deregistered ({})", supi, by);
            case AmfEvent.ServicesNegotiated(var via, var supi, var wanted, var capability, var negotiation, _) ->
                LOG.debug("{} at {} is to have {}, can do {}: {}", supi, via, wanted.services(), capability, negotiation);
            case AmfEvent.ServiceEnded(var via, var supi, var result, var required, var rows, var duration) ->
                LOG.info("{}: {} started by {}, {} by {}: {}{} after {} ms", supi, result.service().service(), result.service().initiator(),
                        required ? "required" : "preferred", rows, result.outcome(), result.cause() == OnDemandCause.NONE ? "" : ", " + result.cause(),
                        duration.toMillis());
            case AmfEvent.MovedFromEps(var via, var supi, var protection, var mapped, var sessions) -> LOG.info(
                    "{} {} came from EPS with {} sessions ({}{})", via, supi, sessions, protection, mapped ? ", mapped keys" : "");
            case AmfEvent.MovedToEps(var supi, var sessions) -> LOG.info("{} went to EPS with {} sessions", supi, sessions);
            case AmfEvent.RefusalsBegan(var gnb, var reason) -> LOG.warn("{}: UEs are refused from now on: {}", gnb == null ? "all gNBs" : gnb, reason);
            case AmfEvent.RefusalsEnded(var gnb, var reason, var count, var duration) -> LOG.info("{}: no more UEs are refused for {}; {} were, in {} s",
                    gnb == null ? "all gNBs" : gnb, reason, count, duration.toMillis() / 1000.0);
            case AmfEvent.PressureChanged(var was, var pressure, var why) when pressure.compareTo(was) > 0 ->
                LOG.warn("pressure rises from {} to {}{}: {}", was, pressure, orders(pressure), why);
            case AmfEvent.PressureChanged(var was, var pressure, var why) ->
                LOG.info("pressure falls from {} to {}{}: {}", was, pressure, orders(pressure), why);
            case AmfEvent.HandedOver(var from, var via, var supi, var way, var sessions) ->
                LOG.info("{} went from {} to {} by {} with {} sessions", supi, from, via, way, sessions);
            case AmfEvent.Audit(var kind, var via, var detail) -> AUDIT.warn("{} {}: {}", via == null ? "-" : via, kind, detail);
        }
    }

    private static String orders(Pressure pressure) {
        var start = pressure.overloadStart();
        return start == null ? "" : ", gNBs hold back " + start.trafficLoadReduction() + " % of what " + start.amfOverloadResponse() + " names";
    }

    private static void message(Object via, String direction, Object message, String note) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} {} {}{}", via, direction, message.getClass().getSimpleName(), note);
        }
    }
}
