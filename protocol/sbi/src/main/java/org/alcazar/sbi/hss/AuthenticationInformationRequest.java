// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for how many vectors (TS 29.272 §7.2.5).
 *
 * @param userName the IMSI, 5 to 15 digits
 * @param visitedPlmnId the network that K_ASME is bound to
 * @param numberOfRequestedVectors 1 to 5; fewer may come
 * @param resynchronizationInfo what the USIM answered to the vector before, if it did not find it fresh
 */
public record AuthenticationInformationRequest(String userName, PlmnId visitedPlmnId, int numberOfRequestedVectors,
        @Nullable ResynchronizationInfo resynchronizationInfo) {

    /** The most vectors that one request gets. */
    public static final int MOST_VECTORS = 5;

    public AuthenticationInformationRequest {
        if (numberOfRequestedVectors < 1 || numberOfRequestedVectors > MOST_VECTORS) {
            throw new IllegalArgumentException("1 to " + MOST_VECTORS + " vectors, not " + numberOfRequestedVectors);
        }
    }

    /** For one vector. */
    public AuthenticationInformationRequest(String userName, PlmnId visitedPlmnId, @Nullable ResynchronizationInfo resynchronizationInfo) {
        this(userName, visitedPlmnId, 1, resynchronizationInfo);
    }
}
