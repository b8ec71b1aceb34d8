// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.jspecify.annotations.Nullable;

/** How the TAU Request of method A comes to the AMF (§2); the ordinal is the coded value. */
public enum Delivery {

    /** In the EPS NAS message container of the Registration Request. */
    TOGETHER,
    /** As the next uplink NAS message of that N2 association. */
    SEPARATELY;

    static @Nullable Delivery of(int value) {
        return value == 0 ? TOGETHER : value == 1 ? SEPARATELY : null;
    }
}
