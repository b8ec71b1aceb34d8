// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.jspecify.annotations.Nullable;

/**
 * What authentication and registration left behind. Times are milliseconds since 1970, 0 for never.
 *
 * @param authenticatedIn the serving network of the last authentication that succeeded; a failure does not undo it, or anybody could shut
 *        out another by failing in its name
 * @param registration the AMF that serves the UE, if any
 */
public record ServingState(@Nullable String authenticatedIn, long authenticatedAt, long refusedAt,
        @Nullable Amf3GppAccessRegistration registration) {

    /** Nothing yet. */
    public static final ServingState NONE = new ServingState(null, 0, 0, null);

    /** After an authentication that succeeded. */
    public ServingState authenticated(String servingNetworkName, long at) {
        return new ServingState(servingNetworkName, at, refusedAt, registration);
    }

    /** After one that failed. */
    public ServingState refused(long at) {
        return new ServingState(authenticatedIn, authenticatedAt, at, registration);
    }

    /** With another AMF, or none. */
    public ServingState served(@Nullable Amf3GppAccessRegistration by) {
        return new ServingState(authenticatedIn, authenticatedAt, refusedAt, by);
    }
}
