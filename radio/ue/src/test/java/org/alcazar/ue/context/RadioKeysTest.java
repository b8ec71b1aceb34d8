// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** The chain of keys at the UE, against answers that another implementation of HMAC-SHA-256 gave (TS 33.501 §A.10, §A.11). */
class RadioKeysTest {

    private static final Secret K_AMF = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Secret K_GNB = hex("332f0041c5626821981dc7d8e45174e90b821858a43a069bafb13341b432d429");
    private static final Secret HORIZONTAL = hex("8bdecc2e109651210a858b7dbdd71b2ce77faa924194b26c250a6a424dd60e4c");
    private static final Secret VERTICAL = hex("6fa7d8866d4c3ae4b147db20adf15cded079073c7557086d9d8678e97b978188");
    private static final Secret NH_8 = hex("7a5b062e83065080a0ee2aa58c53532ecacc81339a715f197cef689bef3b93ce");
    private static final int PCI = 501;
    private static final int ARFCN_DL = 632_628;

    private final RadioKeys keys = new RadioKeys(K_AMF, K_GNB);

    @Test
    void theSameCountLeadsToAKeyOfTheOneInUse() {
        var there = keys.inCell(PCI, ARFCN_DL, 0);
        assertThat(there.isKey(HORIZONTAL)).isTrue();
        assertThat(there.nextHopChainingCount()).isZero();
    }

    @Test
    void anotherCountLeadsToAKeyOfItsNextHop() {
        var there = keys.inCell(PCI, ARFCN_DL, 1);
        assertThat(there.isKey(VERTICAL)).isTrue();
        assertThat(there.nextHopChainingCount()).isOne();
    }

    @Test
    void theFirstNextHopComesOfTheFirstKeyHoweverOftenThatHasChanged() {
        assertThat(keys.inCell(1, ARFCN_DL, 0).inCell(2, ARFCN_DL, 0).inCell(PCI, ARFCN_DL, 1).isKey(VERTICAL)).isTrue();
    }

    @Test
    void countsThatWereSkippedAreMadeUpForAlsoPastSeven() {
        assertThat(keys.inCell(1, ARFCN_DL, 5).inCell(PCI, ARFCN_DL, 0).isKey(KeyDerivation5g.kNgRanStarForGnb(NH_8, PCI, ARFCN_DL))).isTrue();
    }

    @Test
    void anotherCellHasAnotherKey() {
        assertThat(keys.inCell(PCI + 1, ARFCN_DL, 1).isKey(VERTICAL)).isFalse();
        assertThat(keys.inCell(PCI, ARFCN_DL + 1, 1).isKey(VERTICAL)).isFalse();
    }

    private static Secret hex(String octets) {
        return Secret.of(Octets.fromHex(octets));
    }
}
