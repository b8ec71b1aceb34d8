// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

/** What becomes of a transfer (TS 29.518 §6.1.6.3.6). */
public enum N1N2MessageTransferCause {
    /** The UE is being paged. */
    ATTEMPTING_TO_REACH_UE,
    /** It is on its way. */
    N1_N2_TRANSFER_INITIATED,
    /** It waits until the UE comes by itself. */
    WAITING_FOR_ASYNCHRONOUS_TRANSFER,
    /** The UE is idle, and for this it was not to be paged. */
    N1_MSG_NOT_TRANSFERRED,
    /** The UE did not answer paging. */
    UE_NOT_RESPONDING,
    N2_MSG_NOT_TRANSFERRED,
    /** The UE is not reachable for the data in question. */
    UE_NOT_REACHABLE_FOR_SESSION
}
