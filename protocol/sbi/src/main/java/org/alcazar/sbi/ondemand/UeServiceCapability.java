// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import org.alcazar.ondemand.CapabilityBlock;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a UE's security service capability.
 *
 * @param said what the UE said where it is protected; null if it said nothing
 * @param provisioned what its subscription says; null if nothing
 */
public record UeServiceCapability(@Nullable CapabilityBlock said, @Nullable CapabilityBlock provisioned) {

    /** Nothing is known: a UE without the extension. */
    public static final UeServiceCapability NONE = new UeServiceCapability(null, null);
}
