// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n4;

import java.time.Instant;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.message.AssociationReleaseRequest;
import org.alcazar.pfcp.message.AssociationReleaseResponse;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.AssociationUpdateRequest;
import org.alcazar.pfcp.message.AssociationUpdateResponse;
import org.alcazar.pfcp.message.NodeReportRequest;
import org.alcazar.pfcp.message.NodeReportResponse;
import org.alcazar.pfcp.message.PfdManagementRequest;
import org.alcazar.pfcp.message.PfdManagementResponse;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.pfcp.message.SessionReportResponse;
import org.alcazar.pfcp.message.SessionSetDeletionRequest;
import org.alcazar.pfcp.message.SessionSetDeletionResponse;
import org.alcazar.pfcp.message.SessionSetModificationRequest;
import org.alcazar.pfcp.message.SessionSetModificationResponse;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.upf.forwarding.RuleFault;
import org.jspecify.annotations.Nullable;

/** Answers requests with why they are not done. */
final class Refusals {

    private final NodeId self;
    private final Instant recoveryTimeStamp;

    Refusals(NodeId self, Instant recoveryTimeStamp) {
        this.self = self;
        this.recoveryTimeStamp = recoveryTimeStamp;
    }

    void refuse(PfcpRequest request, Cause cause) {
        refuse(request, 0, cause, null, null);
    }

    /** @param remoteSeid the SMF's end of the session, 0 if there is none */
    void refuse(PfcpRequest request, long remoteSeid, RuleFault fault) {
        var offending = fault.offending();
        refuse(request, remoteSeid, fault.reason(), offending == null ? null : Integer.valueOf(offending.value()), fault.rule());
    }

    private void refuse(PfcpRequest request, long seid, Cause cause, @Nullable Integer offending, @Nullable FailedRuleId rule) {
        switch (request.message()) {
            case SessionEstablishmentRequest establishment -> request.answer(establishment.cpFSeid().seid(),
                    SessionEstablishmentResponse.builder(cause).nodeId(self).offendingIe(offending).failedRuleId(rule).build());
            case SessionModificationRequest _ -> request.answer(seid,
                    SessionModificationResponse.builder(cause).offendingIe(offending).failedRuleId(rule).build());
            case SessionDeletionRequest _ -> request.answer(seid, SessionDeletionResponse.builder(cause).build());
            case SessionReportRequest _ -> request.answer(seid, SessionReportResponse.builder(cause).build());
            case AssociationSetupRequest _ -> request.answer(
                    AssociationSetupResponse.builder(cause).nodeId(self).recoveryTimeStamp(recoveryTimeStamp).build());
            case AssociationUpdateRequest _ -> request.answer(AssociationUpdateResponse.builder(cause).nodeId(self).build());
            case AssociationReleaseRequest _ -> request.answer(AssociationReleaseResponse.builder(cause).nodeId(self).build());
            case NodeReportRequest _ -> request.answer(NodeReportResponse.builder(cause).nodeId(self).build());
            case PfdManagementRequest _ -> request.answer(PfdManagementResponse.builder(cause).build());
            case SessionSetDeletionRequest _ -> request.answer(SessionSetDeletionResponse.builder(cause).nodeId(self).build());
            case SessionSetModificationRequest _ -> request.answer(SessionSetModificationResponse.builder(cause).nodeId(self).build());
            // Responses and heartbeats are the node's own, and never come here.
            default -> { }
        }
    }
}
