// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.jspecify.annotations.Nullable;

/** What a UE says it wants a connection for, as far as it decides who comes first. Nobody proves it. */
public enum AccessPriority {
    EMERGENCY,
    HIGH_PRIORITY,
    /** The UE answers the network. */
    CALLED,
    ORDINARY;

    public static AccessPriority of(@Nullable RrcEstablishmentCause cause) {
        return switch (cause) {
            case EMERGENCY -> EMERGENCY;
            case HIGH_PRIORITY_ACCESS, MPS_PRIORITY_ACCESS, MCS_PRIORITY_ACCESS -> HIGH_PRIORITY;
            case MT_ACCESS -> CALLED;
            case null, default -> ORDINARY;
        };
    }

    /** Whether it comes before others even where nothing else is known of the UE. */
    public boolean isPreferred() {
        return this == EMERGENCY || this == HIGH_PRIORITY;
    }
}
