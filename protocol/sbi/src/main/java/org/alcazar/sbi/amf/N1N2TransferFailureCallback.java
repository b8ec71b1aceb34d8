// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

import java.net.URI;

/** What an SMF offers the AMF under {@code n1n2FailureTxfNotifURI} (TS 29.518 §5.2.2.3.2). It must not wait in it. */
public interface N1N2TransferFailureCallback {

    /** @param uri as it was given with the transfer */
    void n1N2TransferFailureNotification(URI uri, N1N2MsgTxfrFailureNotification notification);
}
