// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * An area where the members of a multicast group are paged (MulticastGroupPagingAreaItem, TS 38.413 §9.3.1.216).
 *
 * @param tais 1 to 16
 * @param pagedUes at most 4096
 */
public record MulticastGroupPagingArea(List<Tai> tais, List<PagedUe> pagedUes) {

    private static final AperType<List<Tai>> AREA = IeSequence.of(s -> {
        var tais = s.mandatory(Aper.list(1, 16, Tai.TYPE), x -> x);
        return v -> v.get(tais);
    });

    private static final AperType<MulticastGroupPagingArea> TYPE = IeSequence.of(s -> {
        var tais = s.mandatory(AREA, MulticastGroupPagingArea::tais);
        var ues = s.optional(Aper.list(1, 4096, PagedUe.TYPE), x -> unlessEmpty(x.pagedUes()));
        return v -> new MulticastGroupPagingArea(v.get(tais), v.get(ues, List.of()));
    });

    /** MulticastGroupPagingAreaList: 1 to 64 areas. */
    public static final AperType<List<MulticastGroupPagingArea>> LIST = Aper.list(1, 64, TYPE);

    public MulticastGroupPagingArea {
        tais = List.copyOf(tais);
        pagedUes = List.copyOf(pagedUes);
    }

    /**
     * When a UE listens for its paging.
     *
     * @param ueIdentityIndexValue 5G-S-TMSI modulo 1024
     */
    public record PagedUe(int ueIdentityIndexValue, @Nullable PagingDrx pagingDrx) {

        static final AperType<PagedUe> TYPE = IeSequence.of(s -> {
            var index = s.mandatory(IeChoice.sole(Integer.class, Aper.bits(10)), PagedUe::ueIdentityIndexValue);
            var drx = s.optional(PagingDrx.TYPE, PagedUe::pagingDrx);
            return v -> new PagedUe(v.get(index), v.get(drx));
        });
    }
}
