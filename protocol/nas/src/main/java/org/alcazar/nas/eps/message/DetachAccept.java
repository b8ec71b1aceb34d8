// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EmmMessageType.DETACH_ACCEPT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The other end has left, or knows that this one has. Both ways (TS 24.301 §8.2.10).
 */
public record DetachAccept(OtherElements others) implements EmmMessage {

    static final NasTable<DetachAccept> TABLE = NasTable.of(EMM, DETACH_ACCEPT.value(), DetachAccept::others,
            t -> v -> new DetachAccept(v.others()));

    public DetachAccept() {
        this(OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return DETACH_ACCEPT;
    }
}
