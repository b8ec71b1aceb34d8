// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NG_RAN_TRACE_ID;
import static org.alcazar.ngap.element.ElementTypes.TRANSPORT_LAYER_ADDRESS;
import static org.alcazar.ngap.element.ElementTypes.URI_ADDRESS;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.NgRanCgi;
import org.alcazar.ngap.element.PrivacyIndicator;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node traces a UE because it traces a cell (TS 38.413 §9.2.10.4).
 *
 * @param ngRanTraceId eight octets, as in the trace's activation
 * @param traceCollectionEntityIpAddress 32 bits, 128 bits, or both one after the other
 * @param residue what a received message held beyond the rest
 */
public record CellTrafficTrace(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets ngRanTraceId, @Nullable NgRanCgi ngRanCgi,
        @Nullable BitString traceCollectionEntityIpAddress, @Nullable PrivacyIndicator privacyIndicator,
        @Nullable String traceCollectionEntityUri, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<CellTrafficTrace> TABLE = NgapTable.of(2, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, CellTrafficTrace::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, CellTrafficTrace::ranUeNgapId);
        var trace = t.expected(44, IGNORE, NG_RAN_TRACE_ID, CellTrafficTrace::ngRanTraceId);
        var cell = t.expected(43, IGNORE, NgRanCgi.ANY, CellTrafficTrace::ngRanCgi);
        var address = t.expected(109, IGNORE, TRANSPORT_LAYER_ADDRESS, CellTrafficTrace::traceCollectionEntityIpAddress);
        var privacy = t.optional(256, IGNORE, PrivacyIndicator.TYPE, CellTrafficTrace::privacyIndicator);
        var uri = t.optional(257, IGNORE, URI_ADDRESS, CellTrafficTrace::traceCollectionEntityUri);
        var rest = t.residue(CellTrafficTrace::residue);
        return v -> new CellTrafficTrace(v.get(amf), v.get(ran), v.get(trace), v.get(cell), v.get(address), v.get(privacy), v.get(uri),
                v.get(rest));
    });

    /** A message to be sent. */
    public CellTrafficTrace(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ngRanTraceId, NgRanCgi ngRanCgi,
            BitString traceCollectionEntityIpAddress, @Nullable PrivacyIndicator privacyIndicator,
            @Nullable String traceCollectionEntityUri) {
        this(amfUeNgapId, ranUeNgapId, ngRanTraceId, ngRanCgi, traceCollectionEntityIpAddress, privacyIndicator, traceCollectionEntityUri,
                Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public CellTrafficTrace(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ngRanTraceId, NgRanCgi ngRanCgi,
            BitString traceCollectionEntityIpAddress) {
        this(amfUeNgapId, ranUeNgapId, ngRanTraceId, ngRanCgi, traceCollectionEntityIpAddress, null, null, Residue.NONE);
    }
}
