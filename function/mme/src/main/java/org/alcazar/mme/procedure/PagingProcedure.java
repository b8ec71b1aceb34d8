// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.mme.context.Translation;
import org.alcazar.mme.procedure.ProcedureEnd.Overtaken;
import org.alcazar.mme.procedure.ProcedureTrigger.Received;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.s1ap.element.CnDomain;
import org.alcazar.s1ap.element.STmsi;
import org.alcazar.s1ap.element.TaiItem;
import org.alcazar.s1ap.element.UePagingId;
import org.alcazar.s1ap.message.Paging;

/**
 * Paging (TS 24.301 §5.6.2.2, TS 36.413 §8.5): an idle UE is called in its tracking areas, again at each expiry of T3413. A UE that comes
 * overtakes this procedure, by whatever it comes with.
 */
final class PagingProcedure {

    /** The UE listens when this remainder of its IMSI says so (TS 36.413 §9.2.3.10). */
    private static final int INDEX_VALUES = 1024;

    private final UeSession ue;

    PagingProcedure(UeSession ue) {
        this.ue = ue;
    }

    /**
     * For packets that wait.
     *
     * @param ebi their bearer
     */
    void run(int ebi) {
        call();
        var connections = ue.context().pdnConnections();
        var waiting = connections.get(ebi) == null ? connections.all().stream().findFirst().orElse(null) : connections.get(ebi);
        if (waiting != null) {
            ue.mme().s11().unreachable(waiting);
        }
    }

    /**
     * For what the network has to say itself.
     *
     * @return whether the UE came, by a Service Request that is not answered otherwise
     */
    boolean bring() {
        try {
            call();
            return false;
        } catch (Overtaken end) {
            if (end.by instanceof Received(ServiceRequest request, var verified, var pdu) && verified) {
                return true;
            }
            throw end;
        }
    }

    private void call() {
        ue.paged();
        ue.ask(this::page, ue.timers().t3413(), ServiceRequest.class, any -> true);
    }

    private void page() {
        var guti = ue.guti();
        var areas = ue.mme().network().areas();
        int index = (int) (Long.parseLong(Objects.requireNonNull(ue.context().imsi())) % INDEX_VALUES);
        var paging = Paging.builder(index, new UePagingId.BySTmsi(new STmsi(guti.mmeCode(), Integer.toUnsignedLong(guti.mTmsi()))), CnDomain.PS,
                areas.stream().map(area -> new TaiItem(Translation.s1apTai(area))).toList()).build();
        ue.mme().enbs().serving(areas).forEach(enb -> enb.send(paging));
    }
}
