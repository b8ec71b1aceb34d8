// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import org.alcazar.ondemand.OnDemandCause;

/** Why a service that is wanted is not run. */
public enum DropReason {
    /** The UE cannot, or nothing is known of it. */
    UE_CANNOT(OnDemandCause.NOT_CAPABLE, "the UE cannot"),
    /** This function cannot. */
    NETWORK_CANNOT(OnDemandCause.NOT_CAPABLE, "the network cannot"),
    /** No group is in both capabilities and strong enough. */
    NO_COMMON_GROUP(OnDemandCause.NO_COMMON_GROUP, "no key agreement group that both can, and that is strong enough"),
    /** No integrity or ciphering algorithm is in both capabilities. */
    NO_COMMON_ALGORITHM(OnDemandCause.NO_COMMON_ALGORITHM, "no algorithm that both can"),
    /** It is an emergency: nothing keeps it up. */
    EMERGENCY(OnDemandCause.NONE, "an emergency");

    private final OnDemandCause cause;
    private final String words;

    DropReason(OnDemandCause cause, String words) {
        this.cause = cause;
        this.words = words;
    }

    /** As the UE is told. */
    public OnDemandCause cause() {
        return cause;
    }

    /** As a person is told. */
    public String words() {
        return words;
    }
}
