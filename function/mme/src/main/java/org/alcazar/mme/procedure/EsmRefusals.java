// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.event.Drop;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.BearerResourceAllocationReject;
import org.alcazar.nas.eps.message.BearerResourceAllocationRequest;
import org.alcazar.nas.eps.message.BearerResourceModificationReject;
import org.alcazar.nas.eps.message.BearerResourceModificationRequest;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.EsmStatus;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextReject;

/** What a UE says about bearers that this MME does not do, or that no state expects (TS 24.301 §6.5.3, §6.5.4, §7.4). */
final class EsmRefusals {

    private final UeSession ue;

    EsmRefusals(UeSession ue) {
        this.ue = ue;
    }

    void refuse(EsmMessage message) {
        switch (message) {
            case BearerResourceAllocationRequest request -> ue.send(BearerResourceAllocationReject.builder(0,
                    request.procedureTransactionIdentity(), EsmCause.SERVICE_OPTION_NOT_SUPPORTED).build());
            case BearerResourceModificationRequest request -> ue.send(BearerResourceModificationReject.builder(0,
                    request.procedureTransactionIdentity(), EsmCause.SERVICE_OPTION_NOT_SUPPORTED).build());
            case ActivateDefaultEpsBearerContextAccept late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case ActivateDefaultEpsBearerContextReject late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case ActivateDedicatedEpsBearerContextAccept late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case ActivateDedicatedEpsBearerContextReject late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case ModifyEpsBearerContextAccept late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case ModifyEpsBearerContextReject late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case DeactivateEpsBearerContextAccept late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            case EsmInformationResponse late -> ue.drop(Drop.NAS_LATE, late.messageType().name());
            // To a status nothing is answered, or the two would go on.
            case EsmStatus status -> ue.drop(Drop.NAS_UNEXPECTED, "ESM Status: " + status.cause());
            default -> {
                ue.drop(Drop.NAS_UNEXPECTED, message.messageType().name());
                ue.send(new EsmStatus(0, 0, EsmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE));
            }
        }
    }
}
