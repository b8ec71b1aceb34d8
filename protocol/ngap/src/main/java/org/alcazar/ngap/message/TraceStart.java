// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.TraceActivation;

/**
 * The RAN node is to trace a UE (TS 38.413 §9.2.10.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record TraceStart(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, TraceActivation traceActivation,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<TraceStart> TABLE = NgapTable.of(39, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, TraceStart::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, TraceStart::ranUeNgapId);
        var trace = t.mandatory(108, IGNORE, TraceActivation.TYPE, TraceStart::traceActivation);
        var rest = t.residue(TraceStart::residue);
        return v -> new TraceStart(v.get(amf), v.get(ran), v.get(trace), v.get(rest));
    });

    /** A message to be sent. */
    public TraceStart(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, TraceActivation traceActivation) {
        this(amfUeNgapId, ranUeNgapId, traceActivation, Residue.NONE);
    }
}
