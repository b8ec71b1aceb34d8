// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** UE's usage setting (TS 24.501 §9.11.3.55); the ordinal is the coded value. */
public enum UsageSetting {
    VOICE_CENTRIC,
    DATA_CENTRIC
}
