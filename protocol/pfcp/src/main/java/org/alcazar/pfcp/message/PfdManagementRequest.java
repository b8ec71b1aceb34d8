// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.NODE_ID;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/** Provides packet flow descriptions, which are not looked into (TS 29.244 §7.4.3.1). */
public record PfdManagementRequest(@Nullable NodeId nodeId, OtherElements others) implements NodeMessage {

    static final IeTable<PfdManagementRequest> TABLE = IeTable.of(PfdManagementRequest::others, t -> {
        var nodeId = t.optional(NODE_ID, Endpoints.NODE_ID, PfdManagementRequest::nodeId);
        return v -> new PfdManagementRequest(v.get(nodeId), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.PFD_MANAGEMENT_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private @Nullable NodeId nodeId;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PfdManagementRequest build() {
            return new PfdManagementRequest(nodeId, others);
        }
    }
}
