// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NG_RAN_TRACE_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node cannot trace a UE, or no longer (TS 38.413 §9.2.10.2).
 *
 * @param ngRanTraceId eight octets, as in the trace's activation
 * @param residue what a received message held beyond the rest
 */
public record TraceFailureIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets ngRanTraceId, @Nullable Cause cause,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<TraceFailureIndication> TABLE = NgapTable.of(38, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, TraceFailureIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, TraceFailureIndication::ranUeNgapId);
        var trace = t.expected(44, IGNORE, NG_RAN_TRACE_ID, TraceFailureIndication::ngRanTraceId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, TraceFailureIndication::cause);
        var rest = t.residue(TraceFailureIndication::residue);
        return v -> new TraceFailureIndication(v.get(amf), v.get(ran), v.get(trace), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public TraceFailureIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ngRanTraceId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, ngRanTraceId, cause, Residue.NONE);
    }
}
