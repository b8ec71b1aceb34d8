// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An update was taken; what is not null is to be passed on (TS 29.502 §6.1.6.2.5).
 *
 * @param n1SmMsg for the UE
 * @param n2SmInfo for the RAN node
 * @param n2SmInfoType which transfer that is; given with {@code n2SmInfo}
 */
public record SmContextUpdatedData(@Nullable UpCnxState upCnxState, @Nullable HoState hoState, @Nullable Octets n1SmMsg,
        @Nullable Octets n2SmInfo, @Nullable N2SmInfoType n2SmInfoType) implements SmContextUpdateOutcome {

    /** There is nothing to pass on. */
    public static final SmContextUpdatedData NOTHING = new SmContextUpdatedData(null, null, null, null, null);

    public SmContextUpdatedData {
        if ((n2SmInfo == null) != (n2SmInfoType == null)) {
            throw new IllegalArgumentException("N2 SM information goes with its type");
        }
    }
}
