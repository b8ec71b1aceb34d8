// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.NODE_ID;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/** Answers an Association Release Request (TS 29.244 §7.4.4.6). */
public record AssociationReleaseResponse(@Nullable NodeId nodeId, Cause cause, OtherElements others) implements NodeMessage {

    static final IeTable<AssociationReleaseResponse> TABLE = IeTable.of(AssociationReleaseResponse::others, t -> {
        var nodeId = t.expected(NODE_ID, Endpoints.NODE_ID, AssociationReleaseResponse::nodeId);
        var cause = t.cause(Scalars.CAUSE, AssociationReleaseResponse::cause);
        return v -> new AssociationReleaseResponse(v.get(nodeId), v.get(cause), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.ASSOCIATION_RELEASE_RESPONSE;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable NodeId nodeId;
        private OtherElements others = OtherElements.NONE;

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder nodeId(@Nullable NodeId value) {
            nodeId = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public AssociationReleaseResponse build() {
            return new AssociationReleaseResponse(nodeId, cause, others);
        }
    }
}
