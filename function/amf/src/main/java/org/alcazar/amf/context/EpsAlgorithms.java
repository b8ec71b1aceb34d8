// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.List;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE with S1 mode is told with each 5G Security Mode Command, for when it moves to EPS (TS 24.501 §5.4.2.2): the NAS algorithms there, and
 * what it said it can do there.
 *
 * @param selected those of the AMF's own order that the UE has in EPS
 */
public record EpsAlgorithms(EpsNasSecurityAlgorithms selected, S1UeSecurityCapability replayed) {

    /**
     * @param inEps what the UE said under protection; null if nothing yet: then what its UE security capability says of E-UTRA counts
     * @return null where there is no interworking, or no EPS for the UE
     */
    public static @Nullable EpsAlgorithms of(AmfConfiguration configuration, UeSecurityCapability capability,
            @Nullable S1UeNetworkCapability inEps) {
        if (configuration.interworking() == null || inEps == null && capability.eia() == 0) {
            return null;
        }
        var replayed = inEps == null ? new S1UeSecurityCapability(Octets.of(capability.eea(), capability.eia()))
                : S1UeSecurityCapability.of(inEps);
        int integrity = first(configuration.integrity(), replayed.eia());
        int ciphering = first(configuration.ciphering(), replayed.eea());
        return integrity < 0 || ciphering < 0 ? null : new EpsAlgorithms(new EpsNasSecurityAlgorithms(ciphering, integrity), replayed);
    }

    /** The algorithms of EPS are those of 5GS under their older names, with the same identifiers. */
    private static int first(List<? extends Enum<?>> wanted, int offered) {
        for (var one : wanted) {
            if ((offered << one.ordinal() & 0x80) != 0) {
                return one.ordinal();
            }
        }
        return -1;
    }
}
