// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

/** A message between two PFCP entities, beyond sessions (TS 29.244 §7.4). */
public sealed interface NodeMessage extends PfcpMessage permits
        HeartbeatRequest, HeartbeatResponse, PfdManagementRequest, PfdManagementResponse, AssociationSetupRequest, AssociationSetupResponse,
                AssociationUpdateRequest, AssociationUpdateResponse, AssociationReleaseRequest, AssociationReleaseResponse,
                VersionNotSupportedResponse, NodeReportRequest, NodeReportResponse, SessionSetDeletionRequest, SessionSetDeletionResponse,
                SessionSetModificationRequest, SessionSetModificationResponse {
}
