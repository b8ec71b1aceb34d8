// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.jspecify.annotations.Nullable;

/**
 * A UE under control plane CIoT optimisation re-establishes its connection at another ng-eNB (TS 38.413 §9.2.2.12).
 *
 * @param residue what a received message held beyond the rest
 */
public record AmfCpRelocationIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable SNssai sNssai,
        List<SNssai> allowedNssai, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<AmfCpRelocationIndication> TABLE = NgapTable.of(64, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, AmfCpRelocationIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, AmfCpRelocationIndication::ranUeNgapId);
        var slice = t.optional(148, IGNORE, SNssai.TYPE, AmfCpRelocationIndication::sNssai);
        var slices = t.optionalList(0, IGNORE, SNssai.ALLOWED_NSSAI, AmfCpRelocationIndication::allowedNssai);
        var rest = t.residue(AmfCpRelocationIndication::residue);
        return v -> new AmfCpRelocationIndication(v.get(amf), v.get(ran), v.get(slice), v.get(slices, List.of()), v.get(rest));
    });

    public AmfCpRelocationIndication {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent. */
    public AmfCpRelocationIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable SNssai sNssai, List<SNssai> allowedNssai) {
        this(amfUeNgapId, ranUeNgapId, sNssai, allowedNssai, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public AmfCpRelocationIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, List.of(), Residue.NONE);
    }
}
