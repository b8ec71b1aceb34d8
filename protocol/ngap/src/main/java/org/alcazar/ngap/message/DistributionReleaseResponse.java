// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MBS_AREA_SESSION_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node no longer gets the data of a multicast session (TS 38.413 §9.2.17.5).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param residue what a received message held beyond the rest
 */
public record DistributionReleaseResponse(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<DistributionReleaseResponse> TABLE = NgapTable.successful(70, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, DistributionReleaseResponse::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, DistributionReleaseResponse::mbsAreaSessionId);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, DistributionReleaseResponse::criticalityDiagnostics);
        var rest = t.residue(DistributionReleaseResponse::residue);
        return v -> new DistributionReleaseResponse(v.get(session), v.get(areaSession), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public DistributionReleaseResponse(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsAreaSessionId, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public DistributionReleaseResponse(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, null, Residue.NONE);
    }
}
