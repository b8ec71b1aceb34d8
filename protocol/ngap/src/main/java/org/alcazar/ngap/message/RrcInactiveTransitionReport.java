// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcState;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * A UE has become RRC_INACTIVE, or connected again (TS 38.413 §9.2.2.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record RrcInactiveTransitionReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable RrcState rrcState,
        @Nullable UserLocationInformation userLocationInformation, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<RrcInactiveTransitionReport> TABLE = NgapTable.of(37, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, RrcInactiveTransitionReport::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, RrcInactiveTransitionReport::ranUeNgapId);
        var state = t.expected(92, IGNORE, RrcState.TYPE, RrcInactiveTransitionReport::rrcState);
        var location = t.expected(121, IGNORE, UserLocationInformation.TYPE, RrcInactiveTransitionReport::userLocationInformation);
        var rest = t.residue(RrcInactiveTransitionReport::residue);
        return v -> new RrcInactiveTransitionReport(v.get(amf), v.get(ran), v.get(state), v.get(location), v.get(rest));
    });

    /** A message to be sent. */
    public RrcInactiveTransitionReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, RrcState rrcState,
            UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, rrcState, userLocationInformation, Residue.NONE);
    }
}
