// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

/** A message of one session (TS 29.244 §7.5). */
public sealed interface SessionMessage extends PfcpMessage permits
        SessionEstablishmentRequest, SessionEstablishmentResponse, SessionModificationRequest, SessionModificationResponse,
                SessionDeletionRequest, SessionDeletionResponse, SessionReportRequest, SessionReportResponse {
}
