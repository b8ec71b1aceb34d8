// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/** Whether a session may go to the EPS, and how (TS 29.502 §6.1.6.3.11). */
public enum EpsInterworkingIndication {
    NONE,
    /** MME and AMF hand over what they know of the UE. */
    WITH_N26,
    WITHOUT_N26,
    /** By an access that is not of 3GPP. */
    IWK_NON_3GPP
}
