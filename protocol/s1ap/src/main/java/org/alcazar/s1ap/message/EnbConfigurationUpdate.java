// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CsgIdListItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.NbIotDefaultPagingDrx;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.jspecify.annotations.Nullable;

/**
 * Something of the eNB has changed (TS 36.413 §9.1.8.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record EnbConfigurationUpdate(@Nullable String enbName, List<SupportedTaItem> supportedTas, List<CsgIdListItem> csgIdList,
        @Nullable PagingDrx defaultPagingDrx, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<EnbConfigurationUpdate> TABLE = S1apTable.of(29, REJECT, t -> {
        var enbName = t.optional(60, IGNORE, ElementTypes.ENB_NAME, EnbConfigurationUpdate::enbName);
        var supportedTas = t.optionalList(64, REJECT, SupportedTaItem.LIST, EnbConfigurationUpdate::supportedTas);
        var csgIdList = t.optionalList(128, REJECT, CsgIdListItem.LIST, EnbConfigurationUpdate::csgIdList);
        var defaultPagingDrx = t.optional(137, IGNORE, PagingDrx.TYPE, EnbConfigurationUpdate::defaultPagingDrx);
        var nbIotDefaultPagingDrx = t.optional(234, IGNORE, NbIotDefaultPagingDrx.TYPE, EnbConfigurationUpdate::nbIotDefaultPagingDrx);
        var residue = t.residue(EnbConfigurationUpdate::residue);
        return v -> new EnbConfigurationUpdate(v.get(enbName), v.get(supportedTas, List.of()), v.get(csgIdList, List.of()),
                v.get(defaultPagingDrx), v.get(nbIotDefaultPagingDrx), v.get(residue));
    });

    public EnbConfigurationUpdate {
        supportedTas = List.copyOf(supportedTas);
        csgIdList = List.copyOf(csgIdList);
    }

    /** A message to be sent. */
    public EnbConfigurationUpdate(@Nullable String enbName, List<SupportedTaItem> supportedTas, List<CsgIdListItem> csgIdList,
            @Nullable PagingDrx defaultPagingDrx, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx) {
        this(enbName, supportedTas, csgIdList, defaultPagingDrx, nbIotDefaultPagingDrx, Residue.NONE);
    }
}
