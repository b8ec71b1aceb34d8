// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/** The state of a session's user plane between RAN node and UPF (TS 29.502 §6.1.6.3.3). */
public enum UpCnxState {
    ACTIVATED,
    DEACTIVATED,
    /** The RAN node has been asked, and has not answered yet. */
    ACTIVATING
}
