// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.mme.context.DedicatedBearer;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.message.ERabReleaseCommand;

/**
 * The end of bearers that a gateway wants (TS 23.401 §5.4.4.1, TS 24.301 §6.4.4): of a PDN connection by its default bearer, or of dedicated
 * bearers. A UE whose last PDN connection ends is detached, and a UE that does not come when it is called hears of it later.
 */
final class BearerDeactivation {

    private final UeSession ue;
    private final InetAddress gateway;
    private boolean delivered;

    BearerDeactivation(UeSession ue, InetAddress gateway) {
        this.ue = ue;
        this.gateway = gateway;
    }

    Gtpv2Message run(DeleteBearerRequest delete) {
        return run(delete, true);
    }

    /** The same without a word to the UE. */
    Gtpv2Message locally(DeleteBearerRequest delete) {
        return run(delete, false);
    }

    private Gtpv2Message run(DeleteBearerRequest delete, boolean tell) {
        boolean again = delete.cause() != null && delete.cause().value() == Cause.REACTIVATION_REQUESTED;
        var linked = delete.linkedEbi();
        if (linked == null) {
            return dedicated(delete, tell);
        }
        var connection = ue.context().pdnConnections().get(linked);
        if (connection == null || !connection.isAt(gateway)) {
            return BearerAnswers.refusal(delete, Cause.CONTEXT_NOT_FOUND);
        }
        if (tell && ue.context().pdnConnections().size() == 1) {
            gone(connection);
            new DetachProcedure(ue).byNetwork(again);
        } else {
            if (tell && ue.reach()) {
                tell(connection.ebi(), ue.context().pdnConnections().bearers(connection),
                        again ? EsmCause.REACTIVATION_REQUESTED : EsmCause.REGULAR_DEACTIVATION);
            }
            gone(connection);
        }
        return DeleteBearerResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).linkedEbi(linked).build();
    }

    private void gone(PdnConnectionContext connection) {
        ue.context().pdnConnections().remove(connection);
        ue.mme().events().on(new MmeEvent.PdnDisconnected(Objects.requireNonNull(ue.context().imsi()), connection.ebi(), connection.apn()));
    }

    private Gtpv2Message dedicated(DeleteBearerRequest delete, boolean tell) {
        var connections = ue.context().pdnConnections();
        boolean reached = tell && delete.ebis().stream().anyMatch(ebi -> connections.dedicated(ebi) != null) && ue.reach();
        var outcomes = new ArrayList<BearerContext>();
        for (int ebi : delete.ebis()) {
            var bearer = connections.dedicated(ebi);
            var connection = connections.owning(ebi);
            boolean isIts = connection != null && connection.isAt(gateway);
            if (isIts && bearer != null) {
                if (reached) {
                    tell(ebi, List.of(ebi), EsmCause.REGULAR_DEACTIVATION);
                }
                gone(bearer);
            }
            outcomes.add(BearerContext.of(ebi, Cause.of(isIts && bearer != null ? Cause.REQUEST_ACCEPTED : Cause.CONTEXT_NOT_FOUND), List.of()));
        }
        return DeleteBearerResponse.builder(BearerAnswers.overall(outcomes)).bearers(outcomes).build();
    }

    private void gone(DedicatedBearer bearer) {
        ue.context().pdnConnections().remove(bearer);
        ue.mme().events().on(new MmeEvent.BearerDeactivated(Objects.requireNonNull(ue.context().imsi()), bearer.ebi(), bearer.linkedEbi()));
    }

    /** A UE that does not answer has it ended all the same (TS 24.301 §6.4.4.5 a). @param all the radio bearers that end with it */
    private void tell(int ebi, List<Integer> all, EsmCause cause) {
        var deactivation = DeactivateEpsBearerContextRequest.builder(ebi, 0, cause).build();
        delivered = false;
        ue.ask(() -> deliver(all, deactivation), ue.timers().t3495(), DeactivateEpsBearerContextAccept.class,
                accept -> accept.epsBearerIdentity() == ebi);
    }

    private void deliver(List<Integer> all, DeactivateEpsBearerContextRequest deactivation) {
        var emm = ue.emm();
        if (delivered || !emm.enbContextRequested()) {
            emm.send(deactivation);
        } else {
            var via = emm.via();
            via.send(new ERabReleaseCommand(via.mmeId(), via.enbId(), null, all.stream().map(ebi -> new ERabItem(ebi, CauseNas.NORMAL_RELEASE)).toList(),
                    emm.seal(deactivation)));
        }
        delivered = true;
    }
}
