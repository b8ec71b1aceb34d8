// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.event.Drop;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;

/** What sessions have for a UE that it does not get at once: it waits, or those who sent it are told that it will not get it (TS 29.518 §5.2.2.3.1). */
final class Undelivered {

    private final UeSession ue;

    Undelivered(UeSession ue) {
        this.ue = ue;
    }

    static boolean isNotWorthPaging(N1N2MessageTransferReqData data) {
        return data.skipInd() && data.n2SmInfo() == null;
    }

    void keep(N1N2MessageTransferReqData data) {
        if (!ue.isConnected() && isNotWorthPaging(data)) {
            tell(data, N1N2MessageTransferCause.N1_MSG_NOT_TRANSFERRED);
        } else if (!ue.outbox().add(data)) {
            ue.drop(Drop.OUTBOX_FULL, "of PDU session " + data.pduSessionId());
            tell(data, N1N2MessageTransferCause.UE_NOT_REACHABLE_FOR_SESSION);
        }
    }

    /** All that waits will not be delivered. */
    void all(N1N2MessageTransferCause cause) {
        ue.outbox().takeAll().forEach(transfer -> tell(transfer, cause));
    }

    private void tell(N1N2MessageTransferReqData transfer, N1N2MessageTransferCause cause) {
        var uri = transfer.n1n2FailureTxfNotifURI();
        if (uri != null) {
            var callback = ue.amf().functions().transferFailures().apply(uri);
            if (callback != null) {
                callback.n1N2TransferFailureNotification(uri, new N1N2MsgTxfrFailureNotification(cause));
            }
        }
    }
}
