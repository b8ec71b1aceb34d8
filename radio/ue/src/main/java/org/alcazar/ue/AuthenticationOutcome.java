// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

/** How authentication went during a procedure, as the UE saw it. */
public enum AuthenticationOutcome {
    /** The network did not ask for it. */
    NOT_PERFORMED,
    /** RES* was sent; in EPS, RES. */
    ANSWERED,
    /** RES* was sent after a synchronisation failure had been mended. */
    RESYNCHRONISED,
    /** The network did not prove that it knows K. */
    MAC_FAILURE,
    /** The SQN was not fresh, and was not mended. */
    SYNCH_FAILURE,
    /** The vector was not made for 5G, nor for EPS: its separation bit is 0. */
    NON_5G_VECTOR;

    /** Whether RES* was sent. */
    public boolean isAnswered() {
        return this == ANSWERED || this == RESYNCHRONISED;
    }
}
