// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.nas.element.OtherElements;

/** A message of 5GS session management (TS 24.501 §8.3). Identities are octets as coded: what is not in their range §7.3 has answered. */
public sealed interface FiveGsmMessage extends NasMessage permits PduSessionEstablishmentRequest, PduSessionEstablishmentAccept,
        PduSessionEstablishmentReject, PduSessionAuthenticationCommand, PduSessionAuthenticationComplete, PduSessionAuthenticationResult,
        PduSessionModificationRequest, PduSessionModificationReject, PduSessionModificationCommand, PduSessionModificationComplete,
        PduSessionModificationCommandReject, PduSessionReleaseRequest, PduSessionReleaseReject, PduSessionReleaseCommand,
        PduSessionReleaseComplete, FiveGsmStatus, ServiceLevelAuthenticationCommand, ServiceLevelAuthenticationComplete, RemoteUeReport,
        RemoteUeReportResponse, SmSecurityServiceDownlink, SmSecurityServiceUplink, SmProtectedMessage {

    /** 1..15; 0 for none assigned. */
    int pduSessionId();

    /** 1..254; 0 for none assigned. */
    int procedureTransactionId();

    FiveGsmMessageType messageType();

    /** The elements that have no component of their own. */
    OtherElements others();
}
