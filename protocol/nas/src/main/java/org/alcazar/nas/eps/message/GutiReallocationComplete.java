// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EmmMessageType.GUTI_REALLOCATION_COMPLETE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE has its new identity. UE to network (TS 24.301 §8.2.17).
 */
public record GutiReallocationComplete(OtherElements others) implements EmmMessage {

    static final NasTable<GutiReallocationComplete> TABLE =
            NasTable.of(EMM, GUTI_REALLOCATION_COMPLETE.value(), GutiReallocationComplete::others,
            t -> v -> new GutiReallocationComplete(v.others()));

    public GutiReallocationComplete() {
        this(OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return GUTI_REALLOCATION_COMPLETE;
    }
}
