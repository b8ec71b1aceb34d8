// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.eir;

/** On which list equipment stands (TS 29.511 §6.1.6.3.3, TS 22.016 §3). */
public enum EquipmentStatus {
    /** It may be used. */
    WHITELISTED,
    /** It may be used, and is to be watched. */
    GREYLISTED,
    /** It is barred. */
    BLACKLISTED
}
