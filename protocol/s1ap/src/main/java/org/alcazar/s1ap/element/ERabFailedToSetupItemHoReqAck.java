// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** A bearer the target does not take (TS 36.413 §9.1.5.5). */
public record ERabFailedToSetupItemHoReqAck(long eRabId, Cause cause) {

    /** Its encoding. */
    public static final AperType<ERabFailedToSetupItemHoReqAck> TYPE = IeSequence.of(s -> {
        var eRabId = s.mandatory(ElementTypes.E_RAB_ID, ERabFailedToSetupItemHoReqAck::eRabId);
        var cause = s.mandatory(Cause.TYPE, ERabFailedToSetupItemHoReqAck::cause);
        return v -> new ERabFailedToSetupItemHoReqAck(v.get(eRabId), v.get(cause));
    });

    /** E-RABFailedtoSetupListHOReqAck: 1 to 256 items. */
    public static final AperType<List<ERabFailedToSetupItemHoReqAck>> LIST =
            Aper.list(1, 256, IeField.single(21, Criticality.IGNORE, TYPE));
}
