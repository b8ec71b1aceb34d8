// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** How far daylight saving time is from standard time (TS 24.008 §10.5.3.12); the ordinal is the coded value. */
public enum DaylightSavingTime {
    NONE,
    ONE_HOUR,
    TWO_HOURS
}
