// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MBS_AREA_SESSION_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node wants the data of a multicast session (TS 38.413 §9.2.17.1).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param mbsDistributionSetupRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record DistributionSetupRequest(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
        Octets mbsDistributionSetupRequestTransfer, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<DistributionSetupRequest> TABLE = NgapTable.of(69, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, DistributionSetupRequest::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, DistributionSetupRequest::mbsAreaSessionId);
        var transfer = t.mandatory(301, REJECT, Aper.OCTETS, DistributionSetupRequest::mbsDistributionSetupRequestTransfer);
        var rest = t.residue(DistributionSetupRequest::residue);
        return v -> new DistributionSetupRequest(v.get(session), v.get(areaSession), v.get(transfer), v.get(rest));
    });

    /** A message to be sent. */
    public DistributionSetupRequest(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
            Octets mbsDistributionSetupRequestTransfer) {
        this(mbsSessionId, mbsAreaSessionId, mbsDistributionSetupRequestTransfer, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public DistributionSetupRequest(MbsSessionId mbsSessionId, Octets mbsDistributionSetupRequestTransfer) {
        this(mbsSessionId, null, mbsDistributionSetupRequestTransfer, Residue.NONE);
    }
}
