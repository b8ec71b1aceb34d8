// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slices refused, at most 8, each with the cause (TS 24.501 §9.11.3.46). */
public record RejectedNssai(List<Rejected> slices) {

    public static final int MAX_SLICES = 8;

    public RejectedNssai {
        slices = List.copyOf(slices);
        if (slices.isEmpty() || slices.size() > MAX_SLICES) {
            throw new IllegalArgumentException("1 to 8 slices, not " + slices.size());
        }
    }

    /**
     * A slice refused.
     *
     * @param sd slice differentiator, or null
     */
    public record Rejected(int sst, @Nullable Integer sd, Cause cause) {

        public Rejected {
            if (sst >>> 8 != 0 || sd != null && sd >>> 24 != 0) {
                throw new IllegalArgumentException("an SST has 8 bits, an SD 24");
            }
        }
    }

    /** Why a slice is refused; the ordinal is the coded value. */
    public enum Cause {
        NOT_AVAILABLE_IN_PLMN,
        NOT_AVAILABLE_IN_REGISTRATION_AREA,
        SLICE_AUTHENTICATION_FAILED_OR_REVOKED
    }
}
