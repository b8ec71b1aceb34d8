// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.REGISTRATION_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE has taken what a Registration Accept gave it. UE to network (TS 24.501 §8.2.8).
 */
public record RegistrationComplete(OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int SOR_TRANSPARENT_CONTAINER = 0x73;

    static final NasTable<RegistrationComplete> TABLE = NasTable.of(REGISTRATION_COMPLETE.value(), RegistrationComplete::others, t -> {
        t.other(SOR_TRANSPARENT_CONTAINER, TLV_E, 17, 17);
        return v -> new RegistrationComplete(v.others());
    });

    public RegistrationComplete() {
        this(OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return REGISTRATION_COMPLETE;
    }
}
