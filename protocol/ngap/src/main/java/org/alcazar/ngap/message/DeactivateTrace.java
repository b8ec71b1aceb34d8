// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NG_RAN_TRACE_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;

/**
 * The RAN node is to trace a UE no longer (TS 38.413 §9.2.10.3).
 *
 * @param ngRanTraceId eight octets, as in the trace's activation
 * @param residue what a received message held beyond the rest
 */
public record DeactivateTrace(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ngRanTraceId,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<DeactivateTrace> TABLE = NgapTable.of(3, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, DeactivateTrace::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, DeactivateTrace::ranUeNgapId);
        var trace = t.mandatory(44, IGNORE, NG_RAN_TRACE_ID, DeactivateTrace::ngRanTraceId);
        var rest = t.residue(DeactivateTrace::residue);
        return v -> new DeactivateTrace(v.get(amf), v.get(ran), v.get(trace), v.get(rest));
    });

    /** A message to be sent. */
    public DeactivateTrace(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ngRanTraceId) {
        this(amfUeNgapId, ranUeNgapId, ngRanTraceId, Residue.NONE);
    }
}
