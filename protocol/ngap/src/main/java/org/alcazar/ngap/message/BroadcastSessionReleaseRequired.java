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
 * The RAN node can no longer serve a broadcast session (TS 38.413 §9.2.16.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionReleaseRequired(MbsSessionId mbsSessionId, @Nullable Cause cause, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionReleaseRequired> TABLE = NgapTable.of(75, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionReleaseRequired::mbsSessionId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, BroadcastSessionReleaseRequired::cause);
        var rest = t.residue(BroadcastSessionReleaseRequired::residue);
        return v -> new BroadcastSessionReleaseRequired(v.get(session), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionReleaseRequired(MbsSessionId mbsSessionId, Cause cause) {
        this(mbsSessionId, cause, Residue.NONE);
    }
}
