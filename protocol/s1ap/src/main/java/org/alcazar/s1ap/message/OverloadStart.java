// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.OverloadResponse;
import org.jspecify.annotations.Nullable;

/**
 * The MME is overloaded (TS 36.413 §9.1.8.13).
 *
 * @param residue what a received message held beyond the rest
 */
public record OverloadStart(OverloadResponse overloadResponse, List<Gummei> gummeiList, @Nullable Integer trafficLoadReductionIndication,
        Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<OverloadStart> TABLE = S1apTable.of(34, IGNORE, t -> {
        var overloadResponse = t.mandatory(101, REJECT, OverloadResponse.TYPE, OverloadStart::overloadResponse);
        var gummeiList = t.optionalList(154, IGNORE, Gummei.LIST, OverloadStart::gummeiList);
        var trafficLoadReductionIndication = t.optional(
                161, IGNORE, ElementTypes.TRAFFIC_LOAD_REDUCTION_INDICATION, OverloadStart::trafficLoadReductionIndication);
        var residue = t.residue(OverloadStart::residue);
        return v -> new OverloadStart(v.get(overloadResponse), v.get(gummeiList, List.of()), v.get(trafficLoadReductionIndication),
                v.get(residue));
    });

    public OverloadStart {
        gummeiList = List.copyOf(gummeiList);
    }

    /** A message to be sent. */
    public OverloadStart(OverloadResponse overloadResponse, List<Gummei> gummeiList, @Nullable Integer trafficLoadReductionIndication) {
        this(overloadResponse, gummeiList, trafficLoadReductionIndication, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public OverloadStart(OverloadResponse overloadResponse) {
        this(overloadResponse, List.of(), null, Residue.NONE);
    }
}
