// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Where a UE is (TS 29.274 §8.21), in whichever ways are known.
 *
 * @param macroEnodeb network and identity of a macro eNodeB, 6 octets
 * @param extendedMacroEnodeb the same of one with a longer identity, 6 octets
 */
public record UserLocation(@Nullable AreaId cgi, @Nullable AreaId sai, @Nullable AreaId rai, @Nullable Tai tai, @Nullable Ecgi ecgi,
        @Nullable Lai lai,
        @Nullable Octets macroEnodeb, @Nullable Octets extendedMacroEnodeb) {

    /** As an MME tells it. */
    public static UserLocation of(Tai tai, Ecgi ecgi) {
        return new UserLocation(null, null, null, tai, ecgi, null, null, null);
    }

    /** A routing area alone, as an old RAI is told. */
    public static UserLocation ofRoutingArea(AreaId rai) {
        return new UserLocation(null, null, rai, null, null, null, null, null);
    }
}
