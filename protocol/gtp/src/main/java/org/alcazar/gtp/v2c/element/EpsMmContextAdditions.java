// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What releases after the first appended to the MM Context of EPS, in its order (TS 29.274 figure 8.38-5). A sender may end anywhere
 * between two of them: what is null behind the last one given was not sent. What is null before it is sent empty, and is read as such.
 *
 * @param accessRestrictionData flags, one octet
 * @param oldContext only with {@code accessRestrictionData}
 * @param voiceDomainPreference and UE's usage setting
 * @param nasContextType the last octet: ENSCT in bits 1 and 2
 * @param unknown octets that this release has no meaning for; empty unless {@code nasContextType} is given
 */
public record EpsMmContextAdditions(@Nullable Integer accessRestrictionData, @Nullable OldEpsSecurityContext oldContext,
        @Nullable Octets voiceDomainPreference, @Nullable Octets radioCapabilityForPaging, @Nullable Octets extendedAccessRestrictionData,
        @Nullable Octets additionalSecurityCapability, @Nullable Octets nrSecurityCapability, @Nullable Octets apnRateControlStatuses,
        @Nullable Octets coreNetworkRestrictions, @Nullable Octets radioCapabilityId, @Nullable Integer nasContextType, Octets unknown) {

    /** As the first release had it. */
    public static final EpsMmContextAdditions NONE =
            new EpsMmContextAdditions(null, null, null, null, null, null, null, null, null, null, null, Octets.EMPTY);

    /** As a sender of this release has it that knows no more than these. */
    public static EpsMmContextAdditions of(int accessRestrictionData, Octets additionalSecurityCapability, Octets nrSecurityCapability) {
        return new EpsMmContextAdditions(accessRestrictionData, null, Octets.EMPTY, Octets.EMPTY, Octets.EMPTY,
                additionalSecurityCapability, nrSecurityCapability, null, null, null, null, Octets.EMPTY);
    }
}
