// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.RECOVERY_TIME_STAMP;

import java.time.Instant;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/** Says that this end lives (TS 29.244 §7.4.2.2). */
public record HeartbeatResponse(Instant recoveryTimeStamp, OtherElements others) implements NodeMessage {

    static final IeTable<HeartbeatResponse> TABLE = IeTable.of(HeartbeatResponse::others, t -> {
        var recoveryTimeStamp = t.mandatory(RECOVERY_TIME_STAMP, Scalars.TIME, HeartbeatResponse::recoveryTimeStamp);
        return v -> new HeartbeatResponse(v.get(recoveryTimeStamp), v.others());
    });

    /** Nothing beyond the components. */
    public HeartbeatResponse(Instant recoveryTimeStamp) {
        this(recoveryTimeStamp, OtherElements.NONE);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.HEARTBEAT_RESPONSE;
    }
}
