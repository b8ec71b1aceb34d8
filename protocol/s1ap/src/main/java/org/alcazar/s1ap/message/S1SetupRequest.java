// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CsgIdListItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.NbIotDefaultPagingDrx;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.jspecify.annotations.Nullable;

/**
 * An eNB introduces itself (TS 36.413 §9.1.8.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record S1SetupRequest(GlobalEnbId globalEnbId, @Nullable String enbName, List<SupportedTaItem> supportedTas,
        @Nullable PagingDrx defaultPagingDrx, List<CsgIdListItem> csgIdList, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx,
        Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<S1SetupRequest> TABLE = S1apTable.of(17, REJECT, t -> {
        var globalEnbId = t.mandatory(59, REJECT, GlobalEnbId.TYPE, S1SetupRequest::globalEnbId);
        var enbName = t.optional(60, IGNORE, ElementTypes.ENB_NAME, S1SetupRequest::enbName);
        var supportedTas = t.mandatory(64, REJECT, SupportedTaItem.LIST, S1SetupRequest::supportedTas);
        var defaultPagingDrx = t.expected(137, IGNORE, PagingDrx.TYPE, S1SetupRequest::defaultPagingDrx);
        var csgIdList = t.optionalList(128, REJECT, CsgIdListItem.LIST, S1SetupRequest::csgIdList);
        var nbIotDefaultPagingDrx = t.optional(234, IGNORE, NbIotDefaultPagingDrx.TYPE, S1SetupRequest::nbIotDefaultPagingDrx);
        var residue = t.residue(S1SetupRequest::residue);
        return v -> new S1SetupRequest(v.get(globalEnbId), v.get(enbName), v.get(supportedTas), v.get(defaultPagingDrx),
                v.get(csgIdList, List.of()), v.get(nbIotDefaultPagingDrx), v.get(residue));
    });

    public S1SetupRequest {
        supportedTas = List.copyOf(supportedTas);
        csgIdList = List.copyOf(csgIdList);
    }

    /** A message to be sent. */
    public S1SetupRequest(GlobalEnbId globalEnbId, @Nullable String enbName, List<SupportedTaItem> supportedTas,
            PagingDrx defaultPagingDrx, List<CsgIdListItem> csgIdList, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx) {
        this(globalEnbId, enbName, supportedTas, defaultPagingDrx, csgIdList, nbIotDefaultPagingDrx, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public S1SetupRequest(GlobalEnbId globalEnbId, List<SupportedTaItem> supportedTas, PagingDrx defaultPagingDrx) {
        this(globalEnbId, null, supportedTas, defaultPagingDrx, List.of(), null, Residue.NONE);
    }
}
