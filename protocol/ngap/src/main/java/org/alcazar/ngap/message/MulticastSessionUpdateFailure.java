// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MBS_AREA_SESSION_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.MbsSessionId;
import org.jspecify.annotations.Nullable;

/**
 * The multicast session is not changed (TS 38.413 §9.2.17.13).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionUpdateFailure(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<MulticastSessionUpdateFailure> TABLE = NgapTable.unsuccessful(73, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionUpdateFailure::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, MulticastSessionUpdateFailure::mbsAreaSessionId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, MulticastSessionUpdateFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, MulticastSessionUpdateFailure::criticalityDiagnostics);
        var rest = t.residue(MulticastSessionUpdateFailure::residue);
        return v -> new MulticastSessionUpdateFailure(v.get(session), v.get(areaSession), v.get(cause), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionUpdateFailure(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsAreaSessionId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MulticastSessionUpdateFailure(MbsSessionId mbsSessionId, Cause cause) {
        this(mbsSessionId, null, cause, null, Residue.NONE);
    }
}
