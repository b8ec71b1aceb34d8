// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** Which identity a UE is asked for (identity type 2 of TS 24.008 §10.5.5.9); the ordinal plus one is the coded value. */
public enum MsIdentityType {
    IMSI,
    IMEI,
    IMEISV,
    TMSI
}
