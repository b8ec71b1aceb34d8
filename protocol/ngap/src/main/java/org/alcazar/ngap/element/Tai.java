// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * A tracking area (TS 38.413 §9.3.3.11).
 *
 * @param tac tracking area code, 24 bits
 */
public record Tai(PlmnIdentity plmnIdentity, int tac) {

    /** Its encoding. */
    public static final AperType<Tai> TYPE = IeSequence.of(s -> {
        var plmn = s.mandatory(PlmnIdentity.TYPE, Tai::plmnIdentity);
        var tac = s.mandatory(ElementTypes.TAC, Tai::tac);
        return v -> new Tai(v.get(plmn), v.get(tac));
    });

    private static final AperType<Tai> ITEM = IeSequence.of(s -> {
        var tai = s.mandatory(TYPE, x -> x);
        return v -> v.get(tai);
    });

    /** TAIListForPaging, TAIListForInactive: 1 to 16 areas. */
    public static final AperType<List<Tai>> LIST = Aper.list(1, 16, ITEM);

    /** TAIListForRestart: 1 to 2048 areas. */
    public static final AperType<List<Tai>> LIST_FOR_RESTART = Aper.list(1, 2048, TYPE);

    /** Such as {@code 001-01/000001}. */
    @Override
    public String toString() {
        return plmnIdentity + "/" + "%06x".formatted(tac);
    }
}
