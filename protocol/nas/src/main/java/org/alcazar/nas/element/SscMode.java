// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** Session and service continuity mode (TS 24.501 §9.11.4.16); the ordinal plus one is the coded value. */
public enum SscMode {
    /** The anchor stays. */
    SSC_MODE_1,
    /** The session is released, and another one asked for, when the anchor moves. */
    SSC_MODE_2,
    /** The new anchor is there before the session to the old one ends. */
    SSC_MODE_3
}
