// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.NODE_ID;
import static org.alcazar.pfcp.element.IeType.OFFENDING_IE;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * Answers a Session Set Modification Request (TS 29.244 §7.4.7.2).
 *
 * @param offendingIe the type of the element at fault
 */
public record SessionSetModificationResponse(@Nullable NodeId nodeId, Cause cause, @Nullable Integer offendingIe,
        OtherElements others) implements NodeMessage {

    static final IeTable<SessionSetModificationResponse> TABLE = IeTable.of(SessionSetModificationResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, SessionSetModificationResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, SessionSetModificationResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, SessionSetModificationResponse::offendingIe);
        return v -> new SessionSetModificationResponse(v.get(nodeId), v.get(cause), v.get(offendingIe), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_SET_MODIFICATION_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable NodeId nodeId;
        private @Nullable Integer offendingIe;
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder offendingIe(@Nullable Integer value) {
            offendingIe = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SessionSetModificationResponse build() {
            return new SessionSetModificationResponse(nodeId, cause, offendingIe, others);
        }
    }
}
