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
 * Answers a Session Set Deletion Request (TS 29.244 §7.4.6.2).
 *
 * @param offendingIe the type of the element at fault
 */
public record SessionSetDeletionResponse(@Nullable NodeId nodeId, Cause cause, @Nullable Integer offendingIe,
        OtherElements others) implements NodeMessage {

    static final IeTable<SessionSetDeletionResponse> TABLE = IeTable.of(SessionSetDeletionResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, SessionSetDeletionResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, SessionSetDeletionResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, SessionSetDeletionResponse::offendingIe);
        return v -> new SessionSetDeletionResponse(v.get(nodeId), v.get(cause), v.get(offendingIe), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_SET_DELETION_RESPONSE;
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

        public SessionSetDeletionResponse build() {
            return new SessionSetDeletionResponse(nodeId, cause, offendingIe, others);
        }
    }
}
