// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** Which identity the network asks for (TS 24.501 §9.11.3.3); the ordinal plus one is the coded value. */
public enum IdentityType {
    SUCI,
    FIVE_G_GUTI,
    IMEI,
    FIVE_G_S_TMSI,
    IMEISV,
    MAC_ADDRESS,
    EUI_64
}
