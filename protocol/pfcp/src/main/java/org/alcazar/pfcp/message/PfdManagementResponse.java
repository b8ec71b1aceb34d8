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
 * Answers a PFD Management Request (TS 29.244 §7.4.3.2).
 *
 * @param offendingIe the type of the element at fault
 */
public record PfdManagementResponse(Cause cause, @Nullable Integer offendingIe, @Nullable NodeId nodeId,
        OtherElements others) implements NodeMessage {

    static final IeTable<PfdManagementResponse> TABLE = IeTable.of(PfdManagementResponse::others, t -> {
        var cause = t.cause(Scalars.CAUSE, PfdManagementResponse::cause);
        var offendingIe = t.conditional(OFFENDING_IE, Scalars.U16, PfdManagementResponse::offendingIe);
        var nodeId = t.optional(NODE_ID, Endpoints.NODE_ID, PfdManagementResponse::nodeId);
        return v -> new PfdManagementResponse(v.get(cause), v.get(offendingIe), v.get(nodeId), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.PFD_MANAGEMENT_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer offendingIe;
        private @Nullable NodeId nodeId;
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder offendingIe(@Nullable Integer value) {
            offendingIe = value;
            return this;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PfdManagementResponse build() {
            return new PfdManagementResponse(cause, offendingIe, nodeId, others);
        }
    }
}
