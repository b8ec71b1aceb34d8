// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.jspecify.annotations.Nullable;

/**
 * What authentication and registration left behind. Times are milliseconds since 1970, 0 for never. A UE is served by an AMF, by an MME, or
 * by none.
 *
 * @param authenticatedIn the serving network of the last authentication in 5GS that succeeded; a failure does not undo it, or anybody could
 *        shut out another by failing in its name
 * @param registration the AMF that serves the UE, if any
 * @param mme the MME that serves the UE, if any
 */
public record ServingState(@Nullable String authenticatedIn, long authenticatedAt, long refusedAt,
        @Nullable Amf3GppAccessRegistration registration, @Nullable MmeRegistration mme) {

    /** Nothing yet. */
    public static final ServingState NONE = new ServingState(null, 0, 0, null, null);

    /** Whether a UE is known to be the one it says it is in this network: it was authenticated there, or is served by a node of it. */
    public boolean vouchedFor(String servingNetworkName) {
        return servingNetworkName.equals(authenticatedIn)
                || mme != null && mme.visitedPlmnId().servingNetworkName().equals(servingNetworkName)
                || registration != null && registration.guami().plmnId().servingNetworkName().equals(servingNetworkName);
    }

    /** After an authentication that succeeded. */
    public ServingState authenticated(String servingNetworkName, long at) {
        return new ServingState(servingNetworkName, at, refusedAt, registration, mme);
    }

    /** After one that failed. */
    public ServingState refused(long at) {
        return new ServingState(authenticatedIn, authenticatedAt, at, registration, mme);
    }

    /** With another AMF, and no MME. */
    public ServingState served(Amf3GppAccessRegistration by) {
        return new ServingState(authenticatedIn, authenticatedAt, refusedAt, by, null);
    }

    /** With another MME, and no AMF. */
    public ServingState served(MmeRegistration by) {
        return new ServingState(authenticatedIn, authenticatedAt, refusedAt, null, by);
    }

    /** Without AMF and MME. */
    public ServingState unserved() {
        return new ServingState(authenticatedIn, authenticatedAt, refusedAt, null, null);
    }
}
