// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** 5GS additional request result: what became of the paging restriction asked for (TS 24.501 §9.11.3.81); the ordinal is the coded value. */
public enum AdditionalRequestResult {
    NO_INFORMATION,
    PAGING_RESTRICTION_ACCEPTED,
    PAGING_RESTRICTION_REJECTED
}
