// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.mme.context.Addresses;
import org.alcazar.mme.context.DedicatedBearer;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextRequest;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabToBeSetupItemBearerSuReq;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.wire.Octets;

/** Dedicated bearers that a gateway wants, one after the other (TS 23.401 §5.4.1, TS 24.301 §6.4.2). */
final class BearerActivation {

    private static final int ENB = 0;
    private static final int SGW_OF_REQUEST = 0;
    private static final int SGW_OF_RESPONSE = 1;
    private static final long KBIT = 1000;

    private final UeSession ue;
    private final InetAddress gateway;
    private boolean delivered;

    BearerActivation(UeSession ue, InetAddress gateway) {
        this.ue = ue;
        this.gateway = gateway;
    }

    Gtpv2Message run(CreateBearerRequest create) {
        var connection = ue.context().pdnConnections().get(create.linkedEbi());
        if (connection == null || !connection.isAt(gateway)) {
            return BearerAnswers.refusal(create, Cause.CONTEXT_NOT_FOUND);
        }
        if (!ue.reach()) {
            return BearerAnswers.refusal(create, Cause.UE_NOT_RESPONDING);
        }
        var outcomes = new ArrayList<BearerContext>();
        for (var wanted : create.bearersToCreate()) {
            outcomes.add(activate(connection, wanted));
        }
        return CreateBearerResponse.builder(BearerAnswers.overall(outcomes)).bearers(outcomes).build();
    }

    private BearerContext activate(PdnConnectionContext connection, BearerContext wanted) {
        var connections = ue.context().pdnConnections();
        var s1u = wanted.fTeid(SGW_OF_REQUEST);
        var qos = wanted.qos();
        var tft = wanted.tft();
        int ebi = connections.freeEbi();
        if (s1u == null || qos == null || tft == null || ebi == 0) {
            return refused(ebi == 0 ? Cause.NO_RESOURCES_AVAILABLE : Cause.MANDATORY_IE_MISSING);
        }
        var bearer = new DedicatedBearer(ebi, connection.ebi(), s1u, qos);
        var eRab = AwaitedERab.toSetUp(ebi);
        connections.put(bearer);
        boolean isThere = false;
        try {
            int cause = ask(bearer, tft, eRab);
            isThere = cause == Cause.REQUEST_ACCEPTED;
            return isThere ? accepted(bearer, Objects.requireNonNull(eRab.enb())) : refused(cause);
        } finally {
            if (!isThere) {
                connections.remove(bearer);
            }
        }
    }

    /** @return how UE and eNB take it, as a cause of GTPv2-C; what one of them alone took is taken back */
    private int ask(DedicatedBearer bearer, Octets tft, AwaitedERab eRab) {
        int ebi = bearer.ebi();
        var activation = ActivateDedicatedEpsBearerContextRequest.builder(ebi, 0, bearer.linkedEbi(), qos(bearer.qos()), tft).build();
        delivered = false;
        var answer = ue.ask(() -> deliver(bearer, activation), ue.timers().t3485(), EsmMessage.class, message -> isAnswer(message, ebi), eRab);
        if (eRab.isRefused()) {
            return Cause.NO_RESOURCES_AVAILABLE;
        }
        boolean accepted = answer instanceof ActivateDedicatedEpsBearerContextAccept;
        if (accepted && eRab.enb() != null) {
            return Cause.REQUEST_ACCEPTED;
        }
        if (accepted) {
            ue.send(DeactivateEpsBearerContextRequest.builder(ebi, 0, EsmCause.NETWORK_FAILURE).build());
        }
        if (eRab.enb() != null) {
            var via = ue.emm().via();
            via.send(new ERabReleaseCommand(via.mmeId(), via.enbId(), List.of(new ERabItem(ebi, CauseNas.NORMAL_RELEASE))));
        }
        return answer == null ? Cause.UE_NOT_RESPONDING : accepted ? Cause.NO_RESOURCES_AVAILABLE : Cause.UE_REFUSES;
    }

    /** With the radio bearer, once; where the UE is asked again, by itself. */
    private void deliver(DedicatedBearer bearer, ActivateDedicatedEpsBearerContextRequest activation) {
        var emm = ue.emm();
        if (delivered) {
            emm.send(activation);
        } else {
            var via = emm.via();
            via.send(new ERabSetupRequest(via.mmeId(), via.enbId(), List.of(new ERabToBeSetupItemBearerSuReq(bearer.ebi(),
                    InitialContextSetupProcedure.qos(bearer.qos()), Addresses.transportLayerAddress(bearer.s1u()), bearer.s1u().teid(),
                    emm.seal(activation), false, false, null))));
        }
        delivered = true;
    }

    private static boolean isAnswer(EsmMessage message, int ebi) {
        return switch (message) {
            case ActivateDedicatedEpsBearerContextAccept accept -> accept.epsBearerIdentity() == ebi;
            case ActivateDedicatedEpsBearerContextReject reject -> reject.epsBearerIdentity() == ebi;
            default -> false;
        };
    }

    /** What a bearer gets, in the words of NAS. */
    static EpsQos qos(BearerQos qos) {
        return qos.guaranteedUplink() == 0 && qos.guaranteedDownlink() == 0 ? EpsQos.of(qos.qci())
                : EpsQos.of(qos.qci(), rate(qos.maxUplink()), rate(qos.maxDownlink()), rate(qos.guaranteedUplink()), rate(qos.guaranteedDownlink()));
    }

    private static long rate(long kbit) {
        return Math.min(kbit, EpsQos.MAX_RATE / KBIT) * KBIT;
    }

    private BearerContext accepted(DedicatedBearer bearer, FTeid enb) {
        ue.mme().events().on(new MmeEvent.BearerActivated(Objects.requireNonNull(ue.context().imsi()), bearer.ebi(), bearer.linkedEbi()));
        return BearerContext.of(bearer.ebi(), Cause.of(Cause.REQUEST_ACCEPTED),
                List.of(new Instanced<>(ENB, enb), new Instanced<>(SGW_OF_RESPONSE, bearer.s1u())));
    }

    private static BearerContext refused(int cause) {
        return BearerContext.of(0, Cause.of(cause), List.of());
    }
}
