// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.OtherElements;

/** Deletes a session (TS 29.244 §7.5.6). */
public record SessionDeletionRequest(OtherElements others) implements SessionMessage {

    static final IeTable<SessionDeletionRequest> TABLE = IeTable.of(SessionDeletionRequest::others,
            t -> v -> new SessionDeletionRequest(v.others()));

    /** Nothing beyond the components. */
    public SessionDeletionRequest() {
        this(OtherElements.NONE);
    }

    @Override
    public PfcpMessageType messageType() {
        return PfcpMessageType.SESSION_DELETION_REQUEST;
    }
}
