// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MBS_AREA_SESSION_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node gets the data of a multicast session (TS 38.413 §9.2.17.2).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param mbsDistributionSetupResponseTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record DistributionSetupResponse(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
        Octets mbsDistributionSetupResponseTransfer, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<DistributionSetupResponse> TABLE = NgapTable.successful(69, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, DistributionSetupResponse::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, DistributionSetupResponse::mbsAreaSessionId);
        var transfer = t.mandatory(302, REJECT, Aper.OCTETS, DistributionSetupResponse::mbsDistributionSetupResponseTransfer);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, DistributionSetupResponse::criticalityDiagnostics);
        var rest = t.residue(DistributionSetupResponse::residue);
        return v -> new DistributionSetupResponse(v.get(session), v.get(areaSession), v.get(transfer), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public DistributionSetupResponse(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
            Octets mbsDistributionSetupResponseTransfer, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsAreaSessionId, mbsDistributionSetupResponseTransfer, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public DistributionSetupResponse(MbsSessionId mbsSessionId, Octets mbsDistributionSetupResponseTransfer) {
        this(mbsSessionId, null, mbsDistributionSetupResponseTransfer, null, Residue.NONE);
    }
}
