// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * EPS update type (TS 24.301 §9.9.3.14).
 *
 * @param active bearers are to be established
 */
public record EpsUpdateType(Kind kind, boolean active) {

    /** Why the UE updates; the ordinal is the coded value. */
    public enum Kind {
        TA_UPDATING,
        COMBINED_TA_LA_UPDATING,
        COMBINED_TA_LA_UPDATING_WITH_IMSI_ATTACH,
        PERIODIC_UPDATING
    }
}
