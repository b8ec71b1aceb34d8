// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

/** A network function's type, those that are looked for (TS 29.510 §6.1.6.3.3). */
public enum NfType {
    SMF,
    PCF,
    UDM,
    AUSF
}
