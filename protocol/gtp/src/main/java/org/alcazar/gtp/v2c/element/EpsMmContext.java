// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The EPS security context of a UE, unused authentication vectors, and its capabilities (TS 29.274 §8.38, figure 8.38-5).
 *
 * @param ksiAsme 0 to 7
 * @param integrity the NAS integrity algorithm in use, 0 to 7 (TS 24.301 §9.9.3.23)
 * @param ciphering the NAS ciphering algorithm in use, 0 to 15
 * @param downlinkCount NAS COUNT, 24 bits
 * @param uplinkCount NAS COUNT, 24 bits
 * @param kAsme 32 octets
 * @param quadruplets at most 7
 * @param quintuplets at most 7
 * @param drxParameter 2 octets
 * @param nextHop for a handover
 * @param ueNetworkCapability as in TS 24.301 §9.9.3.34; may be empty
 * @param msNetworkCapability as in TS 24.008 §10.5.5.12; may be empty
 * @param mei IMEI or IMEISV as digits are packed; empty if not known
 * @param additions what later releases appended
 */
public record EpsMmContext(int ksiAsme, int integrity, int ciphering, int downlinkCount, int uplinkCount, Key kAsme,
        List<Quadruplet> quadruplets, List<Quintuplet> quintuplets, @Nullable Octets drxParameter, @Nullable NextHop nextHop,
        @Nullable Ambr subscribedAmbr, @Nullable Ambr usedAmbr, Octets ueNetworkCapability, Octets msNetworkCapability, Octets mei,
        EpsMmContextAdditions additions) implements MmContext {

    private static final int MOST_VECTORS = 7;

    public EpsMmContext {
        quadruplets = List.copyOf(quadruplets);
        quintuplets = List.copyOf(quintuplets);
        if (quadruplets.size() > MOST_VECTORS || quintuplets.size() > MOST_VECTORS) {
            throw new IllegalArgumentException(quadruplets.size() + " quadruplets and " + quintuplets.size() + " quintuplets");
        }
    }

    /** A security context without vectors, as at a tracking area update. */
    public static EpsMmContext of(int ksiAsme, int integrity, int ciphering, int downlinkCount, int uplinkCount, Key kAsme,
            Octets ueNetworkCapability) {
        return new EpsMmContext(ksiAsme, integrity, ciphering, downlinkCount, uplinkCount, kAsme, List.of(), List.of(), null, null, null,
                null, ueNetworkCapability, Octets.EMPTY, Octets.EMPTY, EpsMmContextAdditions.NONE);
    }

    /** The same, for a handover. */
    public EpsMmContext with(NextHop hop) {
        return new EpsMmContext(ksiAsme, integrity, ciphering, downlinkCount, uplinkCount, kAsme, quadruplets, quintuplets, drxParameter,
                hop, subscribedAmbr, usedAmbr, ueNetworkCapability, msNetworkCapability, mei, additions);
    }

    /** The same, with what later releases append. */
    public EpsMmContext with(EpsMmContextAdditions more) {
        return new EpsMmContext(ksiAsme, integrity, ciphering, downlinkCount, uplinkCount, kAsme, quadruplets, quintuplets, drxParameter,
                nextHop, subscribedAmbr, usedAmbr, ueNetworkCapability, msNetworkCapability, mei, more);
    }

    @Override
    public int type() {
        return EPS_SECURITY_CONTEXT_QUADRUPLETS_AND_QUINTUPLETS;
    }
}
