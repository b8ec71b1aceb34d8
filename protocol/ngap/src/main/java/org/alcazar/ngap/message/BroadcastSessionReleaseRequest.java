// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.MbsSessionId;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to release a broadcast session (TS 38.413 §9.2.16.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionReleaseRequest(MbsSessionId mbsSessionId, @Nullable Cause cause, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionReleaseRequest> TABLE = NgapTable.of(67, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionReleaseRequest::mbsSessionId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, BroadcastSessionReleaseRequest::cause);
        var rest = t.residue(BroadcastSessionReleaseRequest::residue);
        return v -> new BroadcastSessionReleaseRequest(v.get(session), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionReleaseRequest(MbsSessionId mbsSessionId, Cause cause) {
        this(mbsSessionId, cause, Residue.NONE);
    }
}
