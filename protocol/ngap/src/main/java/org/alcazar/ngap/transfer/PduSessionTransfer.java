// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.transfer;

import org.alcazar.wire.Octets;

/**
 * What an SMF and a RAN node tell each other about one PDU session, inside a message between AMF and RAN node (TS 38.413 §9.3.4). The AMF
 * passes it on unread.
 */
public sealed interface PduSessionTransfer permits HandoverCommandTransfer, HandoverPreparationUnsuccessfulTransfer,
        HandoverRequestAcknowledgeTransfer, HandoverRequiredTransfer, HandoverResourceAllocationUnsuccessfulTransfer,
        PathSwitchRequestAcknowledgeTransfer, PathSwitchRequestSetupFailedTransfer, PathSwitchRequestTransfer,
        PathSwitchRequestUnsuccessfulTransfer, PduSessionResourceModifyConfirmTransfer, PduSessionResourceModifyIndicationTransfer,
        PduSessionResourceModifyIndicationUnsuccessfulTransfer, PduSessionResourceModifyRequestTransfer,
        PduSessionResourceModifyResponseTransfer, PduSessionResourceModifyUnsuccessfulTransfer, PduSessionResourceNotifyReleasedTransfer,
        PduSessionResourceNotifyTransfer, PduSessionResourceReleaseCommandTransfer, PduSessionResourceReleaseResponseTransfer,
        PduSessionResourceSetupRequestTransfer, PduSessionResourceSetupResponseTransfer, PduSessionResourceSetupUnsuccessfulTransfer,
        SecondaryRatDataUsageReportTransfer {

    /** Its octets, as the lists of messages hold them. */
    Octets encode();
}
