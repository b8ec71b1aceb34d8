// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.NODE_ID;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;

/** Ends the association (TS 29.244 §7.4.4.5). */
public record AssociationReleaseRequest(NodeId nodeId, OtherElements others) implements NodeMessage {

    static final IeTable<AssociationReleaseRequest> TABLE = IeTable.of(AssociationReleaseRequest::others, t -> {
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, AssociationReleaseRequest::nodeId);
        return v -> new AssociationReleaseRequest(v.get(nodeId), v.others());
    });

    /** Nothing beyond the components. */
    public AssociationReleaseRequest(NodeId nodeId) {
        this(nodeId, OtherElements.NONE);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.ASSOCIATION_RELEASE_REQUEST;
    }
}
