// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** The COUNT of the first uplink packet that a radio bearer has not received, and which after it it has (TS 38.413 §9.3.1.109). */
public sealed interface DrbStatusUl {

    /** Its encoding. */
    AperType<DrbStatusUl> TYPE = IeChoice.of(c -> {
        c.alternative(Sn12.class, Sn12.TYPE);
        c.alternative(Sn18.class, Sn18.TYPE);
    });

    PdcpCount count();

    @Nullable BitString received();

    /**
     * With sequence numbers of 12 bits.
     *
     * @param received for each packet after that one whether it has come; 1 to 2048 bits
     */
    record Sn12(PdcpCount.Sn12 count, @Nullable BitString received) implements DrbStatusUl {

        static final AperType<Sn12> TYPE = IeSequence.of(s -> {
            var count = s.mandatory(PdcpCount.Sn12.TYPE, Sn12::count);
            var received = s.optional(Aper.bitString(1, 2048, false), Sn12::received);
            return v -> new Sn12(v.get(count), v.get(received));
        });
    }

    /**
     * With sequence numbers of 18 bits.
     *
     * @param received for each packet after that one whether it has come; 1 to 131072 bits
     */
    record Sn18(PdcpCount.Sn18 count, @Nullable BitString received) implements DrbStatusUl {

        static final AperType<Sn18> TYPE = IeSequence.of(s -> {
            var count = s.mandatory(PdcpCount.Sn18.TYPE, Sn18::count);
            var received = s.optional(Aper.bitString(1, 131_072, false), Sn18::received);
            return v -> new Sn18(v.get(count), v.get(received));
        });
    }
}
