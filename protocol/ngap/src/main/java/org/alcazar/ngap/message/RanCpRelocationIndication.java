// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.EutraCgi;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.Tai;
import org.alcazar.ngap.element.UlCpSecurityInformation;
import org.jspecify.annotations.Nullable;

/**
 * A UE under control plane CIoT optimisation re-establishes its connection at this ng-eNB (TS 38.413 §9.2.2.13).
 *
 * @param residue what a received message held beyond the rest
 */
public record RanCpRelocationIndication(RanUeNgapId ranUeNgapId, FiveGSTmsi fiveGSTmsi, @Nullable EutraCgi eutraCgi, @Nullable Tai tai,
        UlCpSecurityInformation ulCpSecurityInformation, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<RanCpRelocationIndication> TABLE = NgapTable.of(57, REJECT, t -> {
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, RanCpRelocationIndication::ranUeNgapId);
        var tmsi = t.mandatory(26, REJECT, FiveGSTmsi.TYPE, RanCpRelocationIndication::fiveGSTmsi);
        var cell = t.expected(25, IGNORE, EutraCgi.TYPE, RanCpRelocationIndication::eutraCgi);
        var tai = t.expected(213, IGNORE, Tai.TYPE, RanCpRelocationIndication::tai);
        var security = t.mandatory(211, REJECT, UlCpSecurityInformation.TYPE, RanCpRelocationIndication::ulCpSecurityInformation);
        var rest = t.residue(RanCpRelocationIndication::residue);
        return v -> new RanCpRelocationIndication(v.get(ran), v.get(tmsi), v.get(cell), v.get(tai), v.get(security), v.get(rest));
    });

    /** A message to be sent. */
    public RanCpRelocationIndication(RanUeNgapId ranUeNgapId, FiveGSTmsi fiveGSTmsi, EutraCgi eutraCgi, Tai tai,
            UlCpSecurityInformation ulCpSecurityInformation) {
        this(ranUeNgapId, fiveGSTmsi, eutraCgi, tai, ulCpSecurityInformation, Residue.NONE);
    }
}
