// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * What a UE can in 5GS mobility management and for interworking (TS 24.501 §9.11.3.1).
 *
 * @param contents 1 to 13 octets
 */
public record FiveGmmCapability(Octets contents) {

    public FiveGmmCapability {
        if (contents.isEmpty() || contents.length() > 13) {
            throw new IllegalArgumentException("a 5GMM capability has 1 to 13 octets, not " + contents.length());
        }
    }

    /** The capability of the features given, in as few octets as hold them. */
    public static FiveGmmCapability of(Feature... features) {
        int length = 1;
        for (var feature : features) {
            length = Math.max(length, feature.octet() + 1);
        }
        var octets = new byte[length];
        for (var feature : features) {
            octets[feature.octet()] |= (byte) feature.mask();
        }
        return new FiveGmmCapability(Octets.wrap(octets));
    }

    public boolean has(Feature feature) {
        return feature.octet() < contents.length() && (contents.at(feature.octet()) & feature.mask()) != 0;
    }

    /** The features, bit after bit from bit 1 of the first octet. */
    public enum Feature {
        S1_MODE, HO_ATTACH, LPP, RESTRICT_EC, CP_CIOT, /** Set where N3 data transfer is not supported. */ N3_DATA, IPHC_CP_CIOT, SGC,
        SRVCC, UP_CIOT, V2X, V2X_CE_PC5, V2X_CN_PC5, LCS, NSSAA, RACS,
        CAG, WUSA, MULTIPLE_UP, EHC_CP_CIOT, ER_NSSAI, PROSE_DD, PROSE_DC, PROSE_L2_RELAY,
        PROSE_L3_RELAY, PROSE_L2_REMOTE, PROSE_L3_REMOTE, NR_PSSI, NCR, PIV, RPR, PR,
        NSSRG, MINT, EVENT_NOTIFICATION, SSNPNSI, EX_CAG, NSAG, UAS;

        private int octet() {
            return ordinal() / 8;
        }

        private int mask() {
            return 1 << ordinal() % 8;
        }
    }
}
