// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.ngap.transfer.PduSessionTransfer;

/** What came through the AMF. */
sealed interface Uplink {

    /** A message of the UE. */
    record N1(FiveGsmMessage message) implements Uplink {
    }

    /** A transfer of the RAN node. */
    record N2(PduSessionTransfer transfer) implements Uplink {
    }
}
