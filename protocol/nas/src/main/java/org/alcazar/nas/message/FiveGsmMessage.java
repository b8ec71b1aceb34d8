// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

/** A message of 5GS session management (TS 24.501 §8.3). */
public sealed interface FiveGsmMessage extends NasMessage permits OpaqueFiveGsmMessage {

    /** 1..15; 0 for none assigned. */
    int pduSessionId();

    /** 1..254; 0 for none assigned. */
    int procedureTransactionId();
}
