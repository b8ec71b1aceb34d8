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
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node does not get the data of a multicast session (TS 38.413 §9.2.17.3).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param mbsDistributionSetupUnsuccessfulTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record DistributionSetupFailure(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
        @Nullable Octets mbsDistributionSetupUnsuccessfulTransfer, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<DistributionSetupFailure> TABLE = NgapTable.unsuccessful(69, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, DistributionSetupFailure::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, DistributionSetupFailure::mbsAreaSessionId);
        var transfer = t.expected(303, IGNORE, Aper.OCTETS, DistributionSetupFailure::mbsDistributionSetupUnsuccessfulTransfer);
        var cause = t.expected(15, IGNORE, Cause.TYPE, DistributionSetupFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, DistributionSetupFailure::criticalityDiagnostics);
        var rest = t.residue(DistributionSetupFailure::residue);
        return v -> new DistributionSetupFailure(v.get(session), v.get(areaSession), v.get(transfer), v.get(cause), v.get(diagnostics),
                v.get(rest));
    });

    /** A message to be sent. */
    public DistributionSetupFailure(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
            Octets mbsDistributionSetupUnsuccessfulTransfer, Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsAreaSessionId, mbsDistributionSetupUnsuccessfulTransfer, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public DistributionSetupFailure(MbsSessionId mbsSessionId, Octets mbsDistributionSetupUnsuccessfulTransfer, Cause cause) {
        this(mbsSessionId, null, mbsDistributionSetupUnsuccessfulTransfer, cause, null, Residue.NONE);
    }
}
