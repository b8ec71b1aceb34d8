// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.event;

import java.util.List;
import org.alcazar.ngap.element.OverloadAction;
import org.alcazar.ngap.message.OverloadStart;
import org.jspecify.annotations.Nullable;

/** How hard pressed the AMF is, and what it does about it. */
public enum Pressure {
    NONE(1, null, 0),
    /** UEs that have proved nothing count four times. */
    HIGH(4, null, 0),
    /** They count sixteen times, and gNBs hold back half of what UEs begin by themselves. */
    OVERLOAD(16, OverloadAction.REJECT_RRC_CR_SIGNALLING, 50),
    /** They count sixty-four times, and gNBs let hardly anything through but emergencies and what the network called. */
    SEVERE(64, OverloadAction.PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY, 90);

    private final int price;
    private final @Nullable OverloadAction action;
    private final int reduction;

    Pressure(int price, @Nullable OverloadAction action, int reduction) {
        this.price = price;
        this.action = action;
        this.reduction = reduction;
    }

    /** How many a UE that has proved nothing counts for. */
    public int price() {
        return price;
    }

    /** What gNBs are asked for (TS 38.413 §8.7.7); null for nothing. */
    public @Nullable OverloadStart overloadStart() {
        return action == null ? null : new OverloadStart(action, reduction, List.of());
    }

    /** The one above, if there is one. */
    public Pressure next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The one below, if there is one. */
    public Pressure previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
