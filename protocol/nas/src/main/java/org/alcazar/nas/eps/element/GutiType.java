// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** Whether a GUTI is of EPS or made of another system's identity (TS 24.301 §9.9.3.45); the ordinal is the coded value. */
public enum GutiType {
    NATIVE,
    MAPPED
}
