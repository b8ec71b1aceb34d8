// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * The first packet that the source of a handover forwards of a radio bearer (DRBsSubjectToEarlyStatusTransfer-Item).
 *
 * @param drbId 1 to 32
 */
public record DrbEarlyStatus(int drbId, PdcpCount firstDlCount) {

    /** Its encoding. */
    public static final AperType<DrbEarlyStatus> TYPE = IeSequence.of(s -> {
        var bearer = s.mandatory(ElementTypes.DRB_ID, DrbEarlyStatus::drbId);
        var count = s.mandatory(PdcpCount.DOWNLINK_STATUS, DrbEarlyStatus::firstDlCount);
        return v -> new DrbEarlyStatus(v.get(bearer), v.get(count));
    });

    /** EarlyStatusTransfer-TransparentContainer: the one stage that there is so far, of 1 to 32 bearers (§9.3.1.194). */
    public static final AperType<List<DrbEarlyStatus>> CONTAINER = IeSequence.of(s -> {
        var stage = s.mandatory(IeChoice.sole(FirstDlCount.class, FirstDlCount.TYPE), FirstDlCount::new);
        return v -> v.get(stage).bearers;
    });

    private record FirstDlCount(List<DrbEarlyStatus> bearers) {

        static final AperType<FirstDlCount> TYPE = IeSequence.of(s -> {
            var list = s.mandatory(Aper.list(1, 32, DrbEarlyStatus.TYPE), FirstDlCount::bearers);
            return v -> new FirstDlCount(v.get(list));
        });
    }
}
