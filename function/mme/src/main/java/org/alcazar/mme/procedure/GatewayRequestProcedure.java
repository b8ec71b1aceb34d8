// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.mme.procedure.ProcedureEnd.Overtaken;
import org.alcazar.mme.procedure.ProcedureTrigger.Received;
import org.alcazar.mme.procedure.UeSignal.BearersWanted;
import org.alcazar.nas.eps.message.AttachRequest;

/**
 * What a gateway wants of a UE's bearers, answered whatever becomes of it (TS 23.401 §5.4.1 to §5.4.4).
 *
 * <pre>
 * UE                     eNB              MME                        gateway
 * |                       |                |<- Create/Update/Delete Bearer Request
 * |<- Paging, if idle ----|----------------|                            |
 * |<- Activate/Modify/Deactivate Bearer ---|   in E-RAB Setup/Modify/Release
 * |-- Accept ------------------------------>|                            |
 * |                       |-- response --->|-- Response ---------------->|
 * </pre>
 *
 * <p>Where the UE comes with something else than was asked, that goes first, and the gateway's turn comes after it.
 */
final class GatewayRequestProcedure {

    private final UeSession ue;
    private final BearersWanted wanted;

    GatewayRequestProcedure(UeSession ue, BearersWanted wanted) {
        this.ue = ue;
        this.wanted = wanted;
    }

    void run() {
        try {
            answer(switch (wanted.request().message()) {
                case CreateBearerRequest create -> new BearerActivation(ue, wanted.from()).run(create);
                case UpdateBearerRequest update -> new BearerModification(ue, wanted.from()).run(update);
                case DeleteBearerRequest delete -> new BearerDeactivation(ue, wanted.from()).run(delete);
                case Gtpv2Message other -> throw new IllegalStateException("a gateway wants no " + other.getClass().getSimpleName());
            });
        } catch (Overtaken end) {
            if (end.by instanceof Received(AttachRequest anew, var verified, var pdu)) {
                answer(withoutUe());
            } else {
                ue.later(wanted);
            }
            throw end;
        } catch (ProcedureEnd end) {
            answer(withoutUe());
            throw end;
        }
    }

    /** What ends, ends without the UE too, which hears of it when it next tells what bearers it has (TS 23.401 §5.4.4.1). */
    private Gtpv2Message withoutUe() {
        return wanted.request().message() instanceof DeleteBearerRequest delete ? new BearerDeactivation(ue, wanted.from()).locally(delete)
                : BearerAnswers.refusal(wanted.request().message(), Cause.UE_NOT_RESPONDING);
    }

    private void answer(Gtpv2Message response) {
        ue.mme().s11().answer(wanted.request(), wanted.sgwTeid(), response);
    }
}
