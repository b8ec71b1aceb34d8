// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** What kind of permanent identity a SUCI conceals (TS 24.501 §9.11.3.4, TS 23.003 §2.2B); the ordinal is the coded value. */
public enum SupiFormat {
    IMSI,
    NETWORK_SPECIFIC_IDENTIFIER,
    GCI,
    GLI
}
