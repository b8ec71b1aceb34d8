// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MBS_AREA_SESSION_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node no longer wants the data of a multicast session (TS 38.413 §9.2.17.4).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param mbsDistributionReleaseRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record DistributionReleaseRequest(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
        Octets mbsDistributionReleaseRequestTransfer, @Nullable Cause cause, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<DistributionReleaseRequest> TABLE = NgapTable.of(70, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, DistributionReleaseRequest::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, DistributionReleaseRequest::mbsAreaSessionId);
        var transfer = t.mandatory(300, REJECT, Aper.OCTETS, DistributionReleaseRequest::mbsDistributionReleaseRequestTransfer);
        var cause = t.expected(15, IGNORE, Cause.TYPE, DistributionReleaseRequest::cause);
        var rest = t.residue(DistributionReleaseRequest::residue);
        return v -> new DistributionReleaseRequest(v.get(session), v.get(areaSession), v.get(transfer), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public DistributionReleaseRequest(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
            Octets mbsDistributionReleaseRequestTransfer, Cause cause) {
        this(mbsSessionId, mbsAreaSessionId, mbsDistributionReleaseRequestTransfer, cause, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public DistributionReleaseRequest(MbsSessionId mbsSessionId, Octets mbsDistributionReleaseRequestTransfer, Cause cause) {
        this(mbsSessionId, null, mbsDistributionReleaseRequestTransfer, cause, Residue.NONE);
    }
}
