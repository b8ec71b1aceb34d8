// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The COUNT of a radio bearer's packet in PDCP: a sequence number, and how often it has begun anew (hyper frame number). */
public sealed interface PdcpCount {

    /** DRBStatusDL: the COUNT that the next downlink packet is to have (TS 38.413 §9.3.1.111). */
    AperType<PdcpCount> DOWNLINK_STATUS = IeChoice.of(c -> {
        c.alternative(Sn12.class, alone(Sn12.TYPE));
        c.alternative(Sn18.class, alone(Sn18.TYPE));
    });

    int sn();

    int hfn();

    /**
     * With a sequence number of 12 bits.
     *
     * @param sn 0 to 4095
     * @param hfn 0 to 1048575
     */
    record Sn12(int sn, int hfn) implements PdcpCount {

        static final AperType<Sn12> TYPE = IeSequence.of(s -> {
            var sn = s.mandatory(Aper.integer(0, 4095), Sn12::sn);
            var hfn = s.mandatory(Aper.integer(0, 1_048_575), Sn12::hfn);
            return v -> new Sn12(v.get(sn), v.get(hfn));
        });
    }

    /**
     * With a sequence number of 18 bits.
     *
     * @param sn 0 to 262143
     * @param hfn 0 to 16383
     */
    record Sn18(int sn, int hfn) implements PdcpCount {

        static final AperType<Sn18> TYPE = IeSequence.of(s -> {
            var sn = s.mandatory(Aper.integer(0, 262_143), Sn18::sn);
            var hfn = s.mandatory(Aper.integer(0, 16_383), Sn18::hfn);
            return v -> new Sn18(v.get(sn), v.get(hfn));
        });
    }

    private static <T> AperType<T> alone(AperType<T> type) {
        return IeSequence.of(s -> {
            var count = s.mandatory(type, x -> x);
            return v -> v.get(count);
        });
    }
}
