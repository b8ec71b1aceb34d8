// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** What a Reset resets (TS 36.413 §9.1.8.1). */
public sealed interface ResetType {

    /** Its encoding. */
    AperType<ResetType> TYPE = AperChoice.extensible(c -> {
        c.alternative(All.class, CommonTypes.FLAG.as(flag -> new All(), all -> true));
        c.alternative(Part.class, UeAssociatedLogicalS1ConnectionItem.UE_ASSOCIATED_LOGICAL_S1_CONNECTION_LIST_RES.as(Part::new, Part::connections));
    });

    /** All UEs of the association. */
    record All() implements ResetType {
    }

    /**
     * Some UEs.
     *
     * @param connections 1 to 256
     */
    record Part(List<UeAssociatedLogicalS1ConnectionItem> connections) implements ResetType {

        public Part {
            connections = List.copyOf(connections);
        }
    }
}
