// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * What of a UE is to be traced, and where the trace goes (TS 38.413 §9.3.1.14).
 *
 * @param ngRanTraceId eight octets: the network of the trace, its reference and the recording session's (TS 32.422 §5.6)
 * @param interfacesToTrace eight bits: NG-C, Xn-C, Uu, F1-C and E1 from the top
 * @param traceCollectionEntityIpAddress 32 bits, 128 bits, or both one after the other
 * @param mdtConfiguration an encoding of MDT-Configuration, which RAN nodes read
 */
public record TraceActivation(Octets ngRanTraceId, int interfacesToTrace, Depth traceDepth, BitString traceCollectionEntityIpAddress,
        @Nullable Octets mdtConfiguration, @Nullable String traceCollectionEntityUri) {

    /** Its encoding. */
    public static final AperType<TraceActivation> TYPE = IeSequence.of(s -> {
        var id = s.mandatory(ElementTypes.NG_RAN_TRACE_ID, TraceActivation::ngRanTraceId);
        var interfaces = s.mandatory(Aper.bits(8), TraceActivation::interfacesToTrace);
        var depth = s.mandatory(Aper.enumerated(Depth.class, 6), TraceActivation::traceDepth);
        var address = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, TraceActivation::traceCollectionEntityIpAddress);
        var mdt = s.extension(255, IGNORE, ElementTypes.UNREAD, TraceActivation::mdtConfiguration);
        var uri = s.extension(257, IGNORE, ElementTypes.URI_ADDRESS, TraceActivation::traceCollectionEntityUri);
        return v -> new TraceActivation(v.get(id), v.get(interfaces), v.get(depth), v.get(address), v.get(mdt), v.get(uri));
    });

    /** How much is recorded (TS 32.422 §5.3). */
    public enum Depth {
        MINIMUM,
        MEDIUM,
        MAXIMUM,
        MINIMUM_WITHOUT_VENDOR_SPECIFIC_EXTENSION,
        MEDIUM_WITHOUT_VENDOR_SPECIFIC_EXTENSION,
        MAXIMUM_WITHOUT_VENDOR_SPECIFIC_EXTENSION
    }
}
