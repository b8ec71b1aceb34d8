// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** The keys of a handover against answers that another implementation of HMAC-SHA-256 gave (TS 33.501 §A.9, §A.10, §A.11). */
class HandoverKeysTest {

    private static final Secret K_AMF = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Secret K_GNB = hex("332f0041c5626821981dc7d8e45174e90b821858a43a069bafb13341b432d429");
    private static final Secret NH_1 = hex("5fc34dd9de2ffd22ea8b37a03f94acedf73f82c2dc7450a12ca5ce509e7eaa12");
    private static final Secret NH_2 = hex("429fbc15c214f4d6ac3f1a5f1128ad846bb7a24c7a4d1daf560571099083d379");
    private static final int PCI = 501;
    private static final int ARFCN_DL = 632_628;

    @Test
    void kGnbComesOfKAmfAndTheUplinkCount() {
        assertThat(KeyDerivation5g.kGnb(K_AMF, 7, AccessType.THREE_GPP).sameAs(K_GNB)).isTrue();
    }

    @Test
    void nextHopsComeOfOneAnother() {
        assertThat(KeyDerivation5g.nh(K_AMF, K_GNB).sameAs(NH_1)).isTrue();
        assertThat(KeyDerivation5g.nh(K_AMF, NH_1).sameAs(NH_2)).isTrue();
    }

    @Test
    void theKeyOfATargetComesOfKGnbOrOfANextHop() {
        assertThat(KeyDerivation5g.kNgRanStarForGnb(K_GNB, PCI, ARFCN_DL).sameAs(hex("8bdecc2e109651210a858b7dbdd71b2ce77faa924194b26c250a6a424dd60e4c")))
                .as("horizontal").isTrue();
        assertThat(KeyDerivation5g.kNgRanStarForGnb(NH_1, PCI, ARFCN_DL).sameAs(hex("6fa7d8866d4c3ae4b147db20adf15cded079073c7557086d9d8678e97b978188")))
                .as("vertical").isTrue();
    }

    private static Secret hex(String octets) {
        return Secret.of(Octets.fromHex(octets));
    }
}
