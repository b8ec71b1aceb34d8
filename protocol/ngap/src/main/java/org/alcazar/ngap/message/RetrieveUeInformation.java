// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.FiveGSTmsi;

/**
 * What is known of a UE, an ng-eNB asks before it connects it (TS 38.413 §9.2.2.14).
 *
 * @param residue what a received message held beyond the rest
 */
public record RetrieveUeInformation(FiveGSTmsi fiveGSTmsi, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<RetrieveUeInformation> TABLE = NgapTable.of(55, REJECT, t -> {
        var tmsi = t.mandatory(26, REJECT, FiveGSTmsi.TYPE, RetrieveUeInformation::fiveGSTmsi);
        var rest = t.residue(RetrieveUeInformation::residue);
        return v -> new RetrieveUeInformation(v.get(tmsi), v.get(rest));
    });

    /** A message to be sent. */
    public RetrieveUeInformation(FiveGSTmsi fiveGSTmsi) {
        this(fiveGSTmsi, Residue.NONE);
    }
}
