// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * A handover is cancelled (TS 38.413 §9.2.3.12).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverCancelAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverCancelAcknowledge> TABLE = NgapTable.successful(10, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, HandoverCancelAcknowledge::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, HandoverCancelAcknowledge::ranUeNgapId);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, HandoverCancelAcknowledge::criticalityDiagnostics);
        var rest = t.residue(HandoverCancelAcknowledge::residue);
        return v -> new HandoverCancelAcknowledge(v.get(amf), v.get(ran), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public HandoverCancelAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverCancelAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, Residue.NONE);
    }
}
