// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.RECOVERY_TIME_STAMP;

import java.time.Instant;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/** Asks whether the peer lives. The time stamp is mandatory, but a request without one is not refused (§7.6.6) (TS 29.244 §7.4.2.1). */
public record HeartbeatRequest(@Nullable Instant recoveryTimeStamp, OtherElements others) implements NodeMessage {

    static final IeTable<HeartbeatRequest> TABLE = IeTable.of(HeartbeatRequest::others, t -> {
        var recoveryTimeStamp = t.conditional(RECOVERY_TIME_STAMP, Scalars.TIME, HeartbeatRequest::recoveryTimeStamp);
        return v -> new HeartbeatRequest(v.get(recoveryTimeStamp), v.others());
    });

    /** Nothing beyond the components. */
    public HeartbeatRequest(@Nullable Instant recoveryTimeStamp) {
        this(recoveryTimeStamp, OtherElements.NONE);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.HEARTBEAT_REQUEST;
    }
}
