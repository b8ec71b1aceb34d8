// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.message.FiveGmmMessageType.NOTIFICATION_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.jspecify.annotations.Nullable;

/**
 * The UE cannot follow a notification. UE to network (TS 24.501 §8.2.24).
 */
public record NotificationResponse(@Nullable PduSessionSet pduSessionStatus, OtherElements others) implements FiveGmmMessage {

    static final NasTable<NotificationResponse> TABLE = NasTable.of(NOTIFICATION_RESPONSE.value(), NotificationResponse::others, t -> {
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, NotificationResponse::pduSessionStatus);
        return v -> new NotificationResponse(v.get(pduSessionStatus), v.others());
    });

    public NotificationResponse(@Nullable PduSessionSet pduSessionStatus) {
        this(pduSessionStatus, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return NOTIFICATION_RESPONSE;
    }
}
