// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** The access a message speaks of (TS 24.501 §9.11.2.1A, §9.11.3.20); the ordinal plus one is the coded value. */
public enum AccessType {
    THREE_GPP,
    NON_3GPP,
    /** Both; only in de-registration and registration result. */
    BOTH
}
