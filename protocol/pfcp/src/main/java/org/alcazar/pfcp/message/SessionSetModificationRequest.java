// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.NODE_ID;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;

/** Moves sessions to another CP function; which ones is not looked into (TS 29.244 §7.4.7.1). */
public record SessionSetModificationRequest(NodeId nodeId, OtherElements others) implements NodeMessage {

    static final IeTable<SessionSetModificationRequest> TABLE = IeTable.of(SessionSetModificationRequest::others, t -> {
        var nodeId = t.mandatory(NODE_ID, Endpoints.NODE_ID, SessionSetModificationRequest::nodeId);
        return v -> new SessionSetModificationRequest(v.get(nodeId), v.others());
    });

    /** Nothing beyond the components. */
    public SessionSetModificationRequest(NodeId nodeId) {
        this(nodeId, OtherElements.NONE);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_SET_MODIFICATION_REQUEST;
    }
}
