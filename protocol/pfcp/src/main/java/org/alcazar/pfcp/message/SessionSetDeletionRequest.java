// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.FQ_CSID;
import static org.alcazar.pfcp.element.IeType.NODE_ID;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.FqCsid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;

/** Deletes all sessions of FQ-CSIDs (TS 29.244 §7.4.6.1). */
public record SessionSetDeletionRequest(NodeId nodeId, List<FqCsid> fqCsids, OtherElements others) implements NodeMessage {

    static final IeTable<SessionSetDeletionRequest> TABLE = IeTable.of(SessionSetDeletionRequest::others, t -> {
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, SessionSetDeletionRequest::nodeId);
        var fqCsids = t.several(FQ_CSID, Endpoints.FQ_CSID, SessionSetDeletionRequest::fqCsids);
        return v -> new SessionSetDeletionRequest(v.get(nodeId), v.get(fqCsids), v.others());
    });

    public SessionSetDeletionRequest {
        fqCsids = List.copyOf(fqCsids);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(NodeId nodeId) {
        return new Builder(nodeId);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_SET_DELETION_REQUEST;
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final NodeId nodeId;
        private List<FqCsid> fqCsids = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(NodeId nodeId) {
            this.nodeId = nodeId;
        }

        public Builder fqCsids(List<FqCsid> value) {
            fqCsids = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SessionSetDeletionRequest build() {
            return new SessionSetDeletionRequest(nodeId, fqCsids, others);
        }
    }
}
