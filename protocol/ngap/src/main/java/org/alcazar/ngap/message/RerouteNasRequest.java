// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_SET_ID;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SourceToTargetAmfInformationReroute;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to send a UE's first message to another AMF (TS 38.413 §9.2.5.5).
 *
 * @param ngapMessage the Initial UE Message as it came (§9.2.5.1)
 * @param amfSetId ten bits, the set of AMFs that can serve the UE
 * @param residue what a received message held beyond the rest
 */
public record RerouteNasRequest(RanUeNgapId ranUeNgapId, @Nullable AmfUeNgapId amfUeNgapId, Octets ngapMessage, int amfSetId,
        List<SNssai> allowedNssai, @Nullable SourceToTargetAmfInformationReroute sourceToTargetAmfInformationReroute,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<RerouteNasRequest> TABLE = NgapTable.of(36, REJECT, t -> {
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, RerouteNasRequest::ranUeNgapId);
        var amf = t.optional(10, IGNORE, AmfUeNgapId.TYPE, RerouteNasRequest::amfUeNgapId);
        var initial = t.mandatory(42, REJECT, Aper.OCTETS, RerouteNasRequest::ngapMessage);
        var set = t.mandatory(3, REJECT, AMF_SET_ID, RerouteNasRequest::amfSetId);
        var slices = t.optionalList(0, REJECT, SNssai.ALLOWED_NSSAI, RerouteNasRequest::allowedNssai);
        var reroute = t.optional(171, IGNORE, SourceToTargetAmfInformationReroute.TYPE, RerouteNasRequest::sourceToTargetAmfInformationReroute);
        var rest = t.residue(RerouteNasRequest::residue);
        return v -> new RerouteNasRequest(v.get(ran), v.get(amf), v.get(initial), v.get(set), v.get(slices, List.of()), v.get(reroute),
                v.get(rest));
    });

    public RerouteNasRequest {
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent. */
    public RerouteNasRequest(RanUeNgapId ranUeNgapId, @Nullable AmfUeNgapId amfUeNgapId, Octets ngapMessage, int amfSetId,
            List<SNssai> allowedNssai, @Nullable SourceToTargetAmfInformationReroute sourceToTargetAmfInformationReroute) {
        this(ranUeNgapId, amfUeNgapId, ngapMessage, amfSetId, allowedNssai, sourceToTargetAmfInformationReroute, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public RerouteNasRequest(RanUeNgapId ranUeNgapId, Octets ngapMessage, int amfSetId) {
        this(ranUeNgapId, null, ngapMessage, amfSetId, List.of(), null, Residue.NONE);
    }
}
