// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.ServedGummeisItem;
import org.jspecify.annotations.Nullable;

/**
 * Something of the MME has changed (TS 36.413 §9.1.8.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record MmeConfigurationUpdate(@Nullable String mmeName, List<ServedGummeisItem> servedGummeis,
        @Nullable Integer relativeMmeCapacity, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<MmeConfigurationUpdate> TABLE = S1apTable.of(30, REJECT, t -> {
        var mmeName = t.optional(61, IGNORE, ElementTypes.MME_NAME, MmeConfigurationUpdate::mmeName);
        var servedGummeis = t.optionalList(105, REJECT, ServedGummeisItem.LIST, MmeConfigurationUpdate::servedGummeis);
        var relativeMmeCapacity = t.optional(87, REJECT, ElementTypes.RELATIVE_MME_CAPACITY, MmeConfigurationUpdate::relativeMmeCapacity);
        var residue = t.residue(MmeConfigurationUpdate::residue);
        return v -> new MmeConfigurationUpdate(v.get(mmeName), v.get(servedGummeis, List.of()), v.get(relativeMmeCapacity),
                v.get(residue));
    });

    public MmeConfigurationUpdate {
        servedGummeis = List.copyOf(servedGummeis);
    }

    /** A message to be sent. */
    public MmeConfigurationUpdate(@Nullable String mmeName, List<ServedGummeisItem> servedGummeis,
            @Nullable Integer relativeMmeCapacity) {
        this(mmeName, servedGummeis, relativeMmeCapacity, Residue.NONE);
    }
}
