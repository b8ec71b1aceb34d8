// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;

/**
 * Between whom an IntersystemSONConfigurationTransfer goes: its first component, all that an AMF reads of it to route it (TS 38.413 §8.8).
 */
public sealed interface IntersystemSonRoute {

    /** The first component's encoding. */
    AperType<IntersystemSonRoute> TYPE = IeChoice.of(c -> {
        c.alternative(ToNgRan.class, ToNgRan.TYPE);
        c.alternative(ToEutran.class, ToEutran.TYPE);
    });

    /**
     * Reads the route of a whole transfer, and nothing after it.
     *
     * @throws DecodeException if it cannot be read
     */
    static IntersystemSonRoute of(Octets transfer) {
        var in = new AperReader(transfer);
        // The extension bit and the presence of iE-Extensions, which come after the route.
        in.bits(2);
        return TYPE.decode(in);
    }

    /** From an eNB to an NG-RAN node. */
    record ToNgRan(IntersystemEnb source, SourceRanNodeId target) implements IntersystemSonRoute {

        static final AperType<ToNgRan> TYPE = IeSequence.unmarked(s -> {
            var source = s.mandatory(IntersystemEnb.TYPE, ToNgRan::source);
            var target = s.mandatory(SourceRanNodeId.TYPE, ToNgRan::target);
            return v -> new ToNgRan(v.get(source), v.get(target));
        });
    }

    /** From an NG-RAN node to an eNB. */
    record ToEutran(SourceRanNodeId source, IntersystemEnb target) implements IntersystemSonRoute {

        static final AperType<ToEutran> TYPE = IeSequence.unmarked(s -> {
            var source = s.mandatory(SourceRanNodeId.TYPE, ToEutran::source);
            var target = s.mandatory(IntersystemEnb.TYPE, ToEutran::target);
            return v -> new ToEutran(v.get(source), v.get(target));
        });
    }
}
