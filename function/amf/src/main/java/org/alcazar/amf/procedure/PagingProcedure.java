// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.context.Translation;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.message.Paging;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;

/**
 * Paging (TS 24.501 §5.6.2.2, TS 38.413 §8.5.1): an idle UE is called in its registration area, again at each expiry of T3513. A UE that comes
 * overtakes this procedure, by whatever it comes with.
 */
final class PagingProcedure {

    private final UeSession ue;

    PagingProcedure(UeSession ue) {
        this.ue = ue;
    }

    void run() {
        ue.paged();
        ue.ask(this::page, ue.timers().t3513(), ServiceRequest.class);
        new Undelivered(ue).all(N1N2MessageTransferCause.UE_NOT_RESPONDING);
    }

    private void page() {
        var network = ue.amf().network();
        var guti = network.guti(ue.context().tmsi());
        var areas = network.areas();
        var paging = Paging.builder(new FiveGSTmsi(guti.amfSet(), guti.amfPointer(), Integer.toUnsignedLong(guti.tmsi())),
                areas.stream().map(PagingProcedure::area).toList()).build();
        ue.amf().gnbs().serving(areas).forEach(gnb -> gnb.send(paging));
    }

    private static org.alcazar.ngap.element.Tai area(Tai tai) {
        return new org.alcazar.ngap.element.Tai(Translation.plmnIdentity(tai.plmn()), tai.tac());
    }
}
