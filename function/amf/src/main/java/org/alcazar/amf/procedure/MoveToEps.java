// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.n26.N26;
import org.alcazar.amf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.codec.ElementFault;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.nas.NasCount;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE went to EPS while it was idle (TS 23.502 §4.11.1.3.2, TS 33.501 §8.5):
 *
 * <pre>
 * UE               MME                                 AMF                     SMF
 * |-- TAU Request -->|
 *                    |-- Context Request (TAU Request) -->|  is it the UE's?
 *                                                         |-- retrieve, per session ->|
 *                    |<- Context Response ----------------|  K_ASME' of K_AMF
 *                    |-- Context Acknowledge ------------>|  the UE is the MME's
 * </pre>
 *
 * <p>Until the MME has acknowledged, the UE is this AMF's as before.
 */
final class MoveToEps {

    private static final String IMSI = "imsi-";

    private final UeSession ue;

    MoveToEps(UeSession ue) {
        this.ue = ue;
    }

    /** Hands the UE's context over, if the request proves that the UE is where it says. */
    void hand(Gtpv2Request asked) {
        var n26 = Objects.requireNonNull(ue.amf().n26());
        var request = (ContextRequest) asked.message();
        var security = ue.context().security();
        if (!ue.isRegistered() || security == null) {
            N26.refuse(asked, Cause.CONTEXT_NOT_FOUND);
            return;
        }
        var count = verified(request, security);
        if (count == null) {
            N26.refuse(asked, Cause.USER_AUTHENTICATION_FAILED);
            return;
        }
        var algorithms = security.epsAlgorithms();
        if (algorithms == null) {
            // The UE was never told how it is to go on there.
            N26.refuse(asked, Cause.SERVICE_NOT_SUPPORTED);
            return;
        }
        var connections = connections();
        var sender = request.sender();
        try (var kAsme = MobilityKeys.kAsmePrimeIdle(security.kAmf(), count.value())) {
            var context = EpsMmContext.of(security.ngKsi().value(), algorithms.integrity(), algorithms.ciphering(), security.nas().nextDownlink(),
                    count.value(), new Key(kAsme), networkCapability(security));
            asked.answer(sender == null ? 0 : sender.teid(), ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED))
                    .imsi(new Imsi(Objects.requireNonNull(ue.context().supi()).substring(IMSI.length())))
                    .mmContext(context).sender(n26.endpoint()).pdnConnections(connections).build(),
                    answer -> ue.insist(new UeSignal.ContextAcknowledged(answer, connections.size())));
        }
    }

    /** The MME has the UE; or it has not, and nothing has happened. */
    void acknowledged(Gtpv2Answer answer, int sessions) {
        if (answer instanceof Gtpv2Answer.Response response && response.message() instanceof ContextAcknowledge acknowledge
                && acknowledge.cause().isAcceptance() && ue.isRegistered()) {
            ue.amf().events().on(new AmfEvent.MovedToEps(Objects.requireNonNull(ue.context().supi()), sessions));
            throw new ContextEnd(By.MOVE_TO_EPS, "the UE moved to EPS");
        }
    }

    /** The COUNT of the TAU Request, which is taken; null if it is not the UE's, or was seen before. */
    private @Nullable NasCount verified(ContextRequest request, SecurityContext security) {
        var enclosed = request.completeTauRequest();
        if (enclosed == null) {
            return refused("a Context Request without TAU Request");
        }
        return switch (security.nas().unprotectTowardsEps(enclosed.message())) {
            case EpsUnprotected.Verified(TrackingAreaUpdateRequest update, var count, var header) when isOfThis(update, security) -> count;
            case EpsUnprotected.Verified other -> refused("no TAU Request of this UE and context");
            case EpsUnprotected.Replayed(var count) -> refused("a TAU Request seen before, COUNT " + count.value());
            case EpsUnprotected.BadMac bad -> refused("a TAU Request whose MAC is wrong");
            case EpsUnprotected.Plain plain -> refused("a TAU Request without MAC");
            case EpsUnprotected.Undecodable(var fault) -> refused("a TAU Request that can't be read: " + fault.getMessage());
        };
    }

    /** Whether it names the UE as this AMF has, and the keys that this AMF has. */
    private boolean isOfThis(TrackingAreaUpdateRequest update, SecurityContext security) {
        var native5g = update.oldGuti().toFiveGGuti();
        int tmsi = native5g.tmsi();
        return ue.amf().network().isOwn(native5g) && tmsi != 0 && (tmsi == ue.context().tmsi() || tmsi == ue.context().formerTmsi())
                && update.ksi().value() == security.ngKsi().value();
    }

    private @Nullable NasCount refused(String why) {
        ue.audit(Kind.EPS_UPDATE_REFUSED, ue.context().supi() + ": " + why);
        return null;
    }

    /** The sessions that there can be in EPS. */
    private List<PdnConnection> connections() {
        var connections = new ArrayList<PdnConnection>();
        for (var session : ue.context().sessions().all()) {
            try {
                var retrieved = session.smf().retrieveSmContext(session.smContextRef(), SmContextRetrieveData.FOR_IP);
                connections.add(PdnConnection.TABLE.read(retrieved.ueEpsPdnConnection()));
            } catch (ProblemDetails | ElementFault e) {
                // It ends with the UE's registration.
                continue;
            }
        }
        return connections;
    }

    private Octets networkCapability(SecurityContext security) {
        var said = ue.context().s1Capability();
        return said != null ? said.contents() : Octets.of(security.capability().eea(), security.capability().eia());
    }
}
