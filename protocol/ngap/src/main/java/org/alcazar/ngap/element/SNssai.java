// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A network slice (TS 38.413 §9.3.1.24).
 *
 * @param sst slice/service type, 0 to 255
 * @param sd slice differentiator, 24 bits; null where there is none
 */
public record SNssai(int sst, @Nullable Integer sd) {

    /** Its encoding. */
    public static final AperType<SNssai> TYPE = IeSequence.of(s -> {
        var sst = s.mandatory(Aper.intOctets(1), SNssai::sst);
        var sd = s.optional(Aper.intOctets(3), SNssai::sd);
        return v -> new SNssai(v.get(sst), v.get(sd));
    });

    /** SEQUENCE { s-NSSAI, ... }, of which the lists of slices are made. */
    static final AperType<SNssai> ITEM = IeSequence.of(s -> {
        var slice = s.mandatory(TYPE, x -> x);
        return v -> v.get(slice);
    });

    /** SliceSupportList: 1 to 1024 slices (§9.3.1.17). */
    public static final AperType<List<SNssai>> SUPPORT_LIST = Aper.list(1, 1024, ITEM);

    /** ExtendedSliceSupportList: 1 to 65535 slices. */
    static final AperType<List<SNssai>> EXTENDED_SUPPORT_LIST = Aper.list(1, 65_535, ITEM);

    /** AllowedNSSAI: 1 to 8 slices (§9.3.1.31). */
    public static final AperType<List<SNssai>> ALLOWED_NSSAI = Aper.list(1, 8, ITEM);

    public SNssai {
        if (sst < 0 || sst > 255 || sd != null && sd >>> 24 != 0) {
            throw new IllegalArgumentException("not a slice: SST " + sst + ", SD " + sd);
        }
    }

    /** Such as {@code 01} or {@code 01-00000a}. */
    @Override
    public String toString() {
        return "%02x".formatted(sst) + (sd == null ? "" : "-%06x".formatted(sd));
    }
}
