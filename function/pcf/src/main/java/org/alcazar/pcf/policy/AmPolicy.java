// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf.policy;

import org.alcazar.sbi.Ambr;
import org.jspecify.annotations.Nullable;

/**
 * What policy says of a registered UE; what is null it says nothing of.
 *
 * @param rfsp index to the RAN's frequency selection priority, 1 to 256
 * @param ueAmbr over all its sessions' non-GBR flows
 */
public record AmPolicy(@Nullable Integer rfsp, @Nullable Ambr ueAmbr) {

    public static final AmPolicy NOTHING = new AmPolicy(null, null);

    /** @throws IllegalArgumentException in words for a person */
    public AmPolicy {
        if (rfsp != null && (rfsp < 1 || rfsp > 256)) {
            throw new IllegalArgumentException("an index to the frequency selection priority is 1 to 256, not " + rfsp);
        }
    }

    /** With what a less precise row says of what this one says nothing of. */
    AmPolicy or(AmPolicy other) {
        return new AmPolicy(rfsp == null ? other.rfsp : rfsp, ueAmbr == null ? other.ueAmbr : ueAmbr);
    }
}
