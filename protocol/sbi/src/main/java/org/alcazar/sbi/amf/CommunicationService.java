// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Namf_Communication} as an SMF uses it (TS 29.518 §5.2.2). The AMF never waits in these calls. */
public interface CommunicationService {

    /**
     * Hands over what a session has for the UE, for the RAN node, or for both ({@code POST /ue-contexts/{ueContextId}/n1-n2-messages}). A UE that
     * is idle is paged; what could not be handed over is told by {@link N1N2TransferFailureCallback}.
     *
     * @param ueContextId the SUPI
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND} if this AMF does not serve the UE; {@link Cause#UE_IN_NON_ALLOWED_AREA};
     *         {@link Cause#TEMPORARY_REJECT_REGISTRATION_ONGOING}, {@link Cause#TEMPORARY_REJECT_HANDOVER_ONGOING}: again after a while;
     *         {@link Cause#HIGHER_PRIORITY_REQUEST_ONGOING} while paging for something else goes on; {@link Cause#NF_CONGESTION}
     */
    N1N2MessageTransferRspData n1N2MessageTransfer(String ueContextId, N1N2MessageTransferReqData data);

    /**
     * Assigns identities of EPS bearers to a session, by which it may go to the EPS, and takes back such as it has no longer
     * ({@code POST /ue-contexts/{ueContextId}/assign-ebi}).
     *
     * @param ueContextId the SUPI
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND} if this AMF does not serve the UE; {@link Cause#EBI_EXHAUSTED} if there is none
     *         left of those asked for
     */
    AssignedEbiData ebiAssignment(String ueContextId, AssignEbiData data);
}
