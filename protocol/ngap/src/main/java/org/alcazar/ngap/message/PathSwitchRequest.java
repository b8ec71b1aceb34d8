// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * A UE has come to the sender from another RAN node, handed over between the two (TS 38.413 §9.2.3.8). The one message that rightly names a
 * UE of another association: what is in it is the sender's word, to be compared with what the AMF knows (TS 33.501 §6.7.3.1).
 *
 * @param ranUeNgapId the new RAN node's name for the UE
 * @param sourceAmfUeNgapId the name that the AMF gave the UE at the old one
 * @param redCapIndication whether the UE is one of reduced capability
 * @param residue what a received message held beyond the rest
 */
public record PathSwitchRequest(RanUeNgapId ranUeNgapId, AmfUeNgapId sourceAmfUeNgapId,
        @Nullable UserLocationInformation userLocationInformation, @Nullable UeSecurityCapabilities ueSecurityCapabilities,
        List<PduSession.Transfer> pduSessionResourceToBeSwitchedDlList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
        @Nullable RrcEstablishmentCause rrcResumeCause, boolean redCapIndication, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<PathSwitchRequest> TABLE = NgapTable.of(25, REJECT, t -> {
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, PathSwitchRequest::ranUeNgapId);
        var amf = t.mandatory(100, REJECT, AmfUeNgapId.TYPE, PathSwitchRequest::sourceAmfUeNgapId);
        var location = t.expected(121, IGNORE, UserLocationInformation.TYPE, PathSwitchRequest::userLocationInformation);
        var algorithms = t.expected(119, IGNORE, UeSecurityCapabilities.TYPE, PathSwitchRequest::ueSecurityCapabilities);
        var sessions = t.mandatory(76, REJECT, PduSession.Transfer.LIST, PathSwitchRequest::pduSessionResourceToBeSwitchedDlList);
        var failed = t.optionalList(57, IGNORE, PduSession.Transfer.LIST, PathSwitchRequest::pduSessionResourceFailedToSetupList);
        var resume = t.optional(237, IGNORE, RrcEstablishmentCause.TYPE, PathSwitchRequest::rrcResumeCause);
        var redCap = t.flag(333, IGNORE, PathSwitchRequest::redCapIndication);
        var rest = t.residue(PathSwitchRequest::residue);
        return v -> new PathSwitchRequest(v.get(ran), v.get(amf), v.get(location), v.get(algorithms), v.get(sessions),
                v.get(failed, List.of()), v.get(resume), v.get(redCap, false), v.get(rest));
    });

    public PathSwitchRequest {
        pduSessionResourceToBeSwitchedDlList = List.copyOf(pduSessionResourceToBeSwitchedDlList);
        pduSessionResourceFailedToSetupList = List.copyOf(pduSessionResourceFailedToSetupList);
    }

    /** A message to be sent. */
    public PathSwitchRequest(RanUeNgapId ranUeNgapId, AmfUeNgapId sourceAmfUeNgapId, UserLocationInformation userLocationInformation,
            UeSecurityCapabilities ueSecurityCapabilities, List<PduSession.Transfer> pduSessionResourceToBeSwitchedDlList,
            List<PduSession.Transfer> pduSessionResourceFailedToSetupList, @Nullable RrcEstablishmentCause rrcResumeCause,
            boolean redCapIndication) {
        this(ranUeNgapId, sourceAmfUeNgapId, userLocationInformation, ueSecurityCapabilities, pduSessionResourceToBeSwitchedDlList,
                pduSessionResourceFailedToSetupList, rrcResumeCause, redCapIndication, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PathSwitchRequest(RanUeNgapId ranUeNgapId, AmfUeNgapId sourceAmfUeNgapId, UserLocationInformation userLocationInformation,
            UeSecurityCapabilities ueSecurityCapabilities, List<PduSession.Transfer> pduSessionResourceToBeSwitchedDlList) {
        this(ranUeNgapId, sourceAmfUeNgapId, userLocationInformation, ueSecurityCapabilities, pduSessionResourceToBeSwitchedDlList,
                List.of(), null, false, Residue.NONE);
    }
}
