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
 * Answers a Node Report Request (TS 29.244 §7.4.5.2).
 *
 * @param offendingIe the type of the element at fault
 */
public record NodeReportResponse(@Nullable NodeId nodeId, Cause cause, @Nullable Integer offendingIe,
        OtherElements others) implements NodeMessage {

    static final IeTable<NodeReportResponse> TABLE = IeTable.of(NodeReportResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, NodeReportResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, NodeReportResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, NodeReportResponse::offendingIe);
        return v -> new NodeReportResponse(v.get(nodeId), v.get(cause), v.get(offendingIe), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.NODE_REPORT_RESPONSE;
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

        public NodeReportResponse build() {
            return new NodeReportResponse(nodeId, cause, offendingIe, others);
        }
    }
}
