// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.sbi.smf.N2SmInfoType;

/** A transfer for the RAN node, with what it is. */
record N2Message(N2SmInfoType type, PduSessionTransfer transfer) {
}
