// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.eps.message.EmmMessageType.ATTACH_COMPLETE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * The UE has what it was given. UE to network (TS 24.301 §8.2.2).
 *
 * @param esmMessage a plain message of session management
 */
public record AttachComplete(Octets esmMessage, OtherElements others) implements EmmMessage {

    static final NasTable<AttachComplete> TABLE = NasTable.of(EMM, ATTACH_COMPLETE.value(), AttachComplete::others, t -> {
        var esmMessage = t.mandatory(LV_E, CONTAINER, AttachComplete::esmMessage);
        return v -> new AttachComplete(v.get(esmMessage), v.others());
    });

    public AttachComplete(Octets esmMessage) {
        this(esmMessage, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return ATTACH_COMPLETE;
    }
}
