// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.AperType;

/** What an NG Reset resets (TS 38.413 §9.2.6.11). */
public sealed interface ResetType {

    /** Its encoding. */
    AperType<ResetType> TYPE = IeChoice.of(c -> {
        c.alternative(All.class, CommonTypes.FLAG.as(flag -> new All(), all -> true));
        c.alternative(Part.class, UeNgConnection.LIST.as(Part::new, Part::connections));
    });

    /** All UEs of the association. */
    record All() implements ResetType {
    }

    /**
     * Some UEs.
     *
     * @param connections 1 to 65536
     */
    record Part(List<UeNgConnection> connections) implements ResetType {

        public Part {
            connections = List.copyOf(connections);
        }
    }
}
