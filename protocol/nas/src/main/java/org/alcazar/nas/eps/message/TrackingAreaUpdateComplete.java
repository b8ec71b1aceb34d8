// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EmmMessageType.TRACKING_AREA_UPDATE_COMPLETE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE has what it was given. UE to network (TS 24.301 §8.2.27).
 */
public record TrackingAreaUpdateComplete(OtherElements others) implements EmmMessage {

    static final NasTable<TrackingAreaUpdateComplete> TABLE =
            NasTable.of(EMM, TRACKING_AREA_UPDATE_COMPLETE.value(), TrackingAreaUpdateComplete::others,
            t -> v -> new TrackingAreaUpdateComplete(v.others()));

    public TrackingAreaUpdateComplete() {
        this(OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return TRACKING_AREA_UPDATE_COMPLETE;
    }
}
