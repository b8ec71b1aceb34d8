// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ACCESS_TYPE;
import static org.alcazar.nas.message.FiveGmmMessageType.NOTIFICATION;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.OtherElements;

/**
 * Something waits for the UE on another access. Network to UE (TS 24.501 §8.2.23).
 */
public record Notification(AccessType accessType, OtherElements others) implements FiveGmmMessage {

    static final NasTable<Notification> TABLE = NasTable.of(NOTIFICATION.value(), Notification::others, t -> {
        var accessType = t.lowHalf(ACCESS_TYPE, Notification::accessType);
        return v -> new Notification(v.get(accessType), v.others());
    });

    public Notification(AccessType accessType) {
        this(accessType, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return NOTIFICATION;
    }
}
