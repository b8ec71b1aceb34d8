// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextReject;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextRequest;
import org.alcazar.s1ap.element.ERabToBeModifiedItemBearerModReq;
import org.alcazar.s1ap.message.ERabModifyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Another QoS, other traffic or another APN-AMBR of bearers that are there, one after the other (TS 23.401 §5.4.2, §5.4.3, TS 24.301 §6.4.3).
 * The eNB is asked where the bearer's QoS changes; what all bearers may take together is the UE's and the gateway's matter.
 */
final class BearerModification {

    private final UeSession ue;
    private final InetAddress gateway;
    private boolean delivered;

    BearerModification(UeSession ue, InetAddress gateway) {
        this.ue = ue;
        this.gateway = gateway;
    }

    Gtpv2Message run(UpdateBearerRequest update) {
        var connections = ue.context().pdnConnections();
        var bearers = update.bearersToUpdate();
        if (bearers.stream().map(bearer -> connections.owning(bearer.ebi())).noneMatch(one -> one != null && one.isAt(gateway))) {
            return BearerAnswers.refusal(update, Cause.CONTEXT_NOT_FOUND);
        }
        if (!ue.reach()) {
            return BearerAnswers.refusal(update, Cause.UE_NOT_RESPONDING);
        }
        var outcomes = new ArrayList<BearerContext>();
        for (var wanted : bearers) {
            outcomes.add(BearerContext.of(wanted.ebi(), Cause.of(modify(wanted, update.ambr())), List.of()));
        }
        return UpdateBearerResponse.builder(BearerAnswers.overall(outcomes)).bearers(outcomes).build();
    }

    private int modify(BearerContext wanted, Ambr ambr) {
        var connection = ue.context().pdnConnections().owning(wanted.ebi());
        if (connection == null || !connection.isAt(gateway)) {
            return Cause.CONTEXT_NOT_FOUND;
        }
        boolean isDefault = connection.ebi() == wanted.ebi();
        boolean otherAmbr = isDefault && !ambr.equals(connection.ambr());
        var qos = wanted.qos();
        if (qos == null && wanted.tft() == null && !otherAmbr) {
            return Cause.REQUEST_ACCEPTED;
        }
        var modification = ModifyEpsBearerContextRequest.builder(wanted.ebi(), 0)
                .newQos(qos == null ? null : BearerActivation.qos(qos))
                .tft(wanted.tft())
                .apnAmbr(otherAmbr ? PdnConnectivity.apnAmbr(ambr) : null)
                .build();
        var eRab = AwaitedERab.toChange(wanted.ebi());
        delivered = false;
        var answer = ue.ask(() -> deliver(modification, qos), ue.timers().t3485(), EsmMessage.class, message -> isAnswer(message, wanted.ebi()), eRab);
        if (eRab.isRefused()) {
            return Cause.NO_RESOURCES_AVAILABLE;
        }
        if (!(answer instanceof ModifyEpsBearerContextAccept)) {
            return answer == null ? Cause.UE_NOT_RESPONDING : Cause.UE_REFUSES;
        }
        taken(connection, wanted.ebi(), qos, otherAmbr ? ambr : connection.ambr());
        return Cause.REQUEST_ACCEPTED;
    }

    private void taken(PdnConnectionContext connection, int ebi, @Nullable BearerQos qos, Ambr ambr) {
        var connections = ue.context().pdnConnections();
        var dedicated = connections.dedicated(ebi);
        if (dedicated == null) {
            connections.put(connection.with(qos == null ? connection.qos() : qos, ambr));
        } else if (qos != null) {
            connections.put(dedicated.with(qos));
        }
    }

    private void deliver(ModifyEpsBearerContextRequest modification, @Nullable BearerQos qos) {
        var emm = ue.emm();
        if (delivered || qos == null) {
            emm.send(modification);
        } else {
            var via = emm.via();
            via.send(new ERabModifyRequest(via.mmeId(), via.enbId(), List.of(new ERabToBeModifiedItemBearerModReq(modification.epsBearerIdentity(),
                    InitialContextSetupProcedure.qos(qos), emm.seal(modification), null))));
        }
        delivered = true;
    }

    private static boolean isAnswer(EsmMessage message, int ebi) {
        return switch (message) {
            case ModifyEpsBearerContextAccept accept -> accept.epsBearerIdentity() == ebi;
            case ModifyEpsBearerContextReject reject -> reject.epsBearerIdentity() == ebi;
            default -> false;
        };
    }
}
