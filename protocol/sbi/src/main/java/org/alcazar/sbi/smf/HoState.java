// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/** How far a session is in an N2 handover (TS 29.502 §6.1.6.3.9). */
public enum HoState {
    NONE,
    PREPARING,
    PREPARED,
    COMPLETED,
    CANCELLED
}
