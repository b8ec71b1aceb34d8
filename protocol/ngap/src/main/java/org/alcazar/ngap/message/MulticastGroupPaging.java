// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsServiceArea;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.ngap.element.MulticastGroupPagingArea;
import org.jspecify.annotations.Nullable;

/**
 * The members of a multicast group are to be paged (TS 38.413 §9.2.4.2).
 *
 * @param multicastGroupPagingAreaList 1 to 64 areas
 * @param residue what a received message held beyond the rest
 */
public record MulticastGroupPaging(MbsSessionId mbsSessionId, @Nullable MbsServiceArea mbsServiceArea,
        List<MulticastGroupPagingArea> multicastGroupPagingAreaList, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<MulticastGroupPaging> TABLE = NgapTable.of(74, IGNORE, t -> {
        var session = t.mandatory(299, IGNORE, MbsSessionId.TYPE, MulticastGroupPaging::mbsSessionId);
        var area = t.optional(298, IGNORE, MbsServiceArea.TYPE, MulticastGroupPaging::mbsServiceArea);
        var areas = t.mandatory(307, IGNORE, MulticastGroupPagingArea.LIST, MulticastGroupPaging::multicastGroupPagingAreaList);
        var rest = t.residue(MulticastGroupPaging::residue);
        return v -> new MulticastGroupPaging(v.get(session), v.get(area), v.get(areas), v.get(rest));
    });

    public MulticastGroupPaging {
        multicastGroupPagingAreaList = List.copyOf(multicastGroupPagingAreaList);
    }

    /** A message to be sent. */
    public MulticastGroupPaging(MbsSessionId mbsSessionId, @Nullable MbsServiceArea mbsServiceArea,
            List<MulticastGroupPagingArea> multicastGroupPagingAreaList) {
        this(mbsSessionId, mbsServiceArea, multicastGroupPagingAreaList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MulticastGroupPaging(MbsSessionId mbsSessionId, List<MulticastGroupPagingArea> multicastGroupPagingAreaList) {
        this(mbsSessionId, null, multicastGroupPagingAreaList, Residue.NONE);
    }
}
