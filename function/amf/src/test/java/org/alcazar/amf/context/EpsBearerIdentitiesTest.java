// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.smf.EbiArpMapping;
import org.junit.jupiter.api.Test;

class EpsBearerIdentitiesTest {

    private final EpsBearerIdentities identities = new EpsBearerIdentities();

    @Test
    void givesFiveToFifteenAndThenNoMore() {
        for (int session = 1; session <= 11; session++) {
            assertThat(identities.assign(session, List.of(Arp.DEFAULT))).containsExactly(new EbiArpMapping(session + 4, Arp.DEFAULT));
        }
        assertThat(identities.assign(12, List.of(Arp.DEFAULT))).isEmpty();
        identities.release(3);
        assertThat(identities.assign(12, Collections.nCopies(2, Arp.DEFAULT))).containsExactly(new EbiArpMapping(7, Arp.DEFAULT));
    }

    @Test
    void aSessionThatAsksAgainKeepsWhatItHas() {
        identities.assign(1, List.of(Arp.DEFAULT));
        identities.assign(2, List.of(Arp.DEFAULT));
        assertThat(identities.assign(1, List.of(Arp.DEFAULT))).containsExactly(new EbiArpMapping(5, Arp.DEFAULT));
        assertThat(identities.of(1)).containsExactly(5);
    }

    @Test
    void oneThatComesFromTheEpsKeepsItsIdentityUnlessItIsAnothers() {
        assertThat(identities.take(4, 6)).isTrue();
        assertThat(identities.take(4, 6)).isTrue();
        assertThat(identities.take(5, 6)).isFalse();
        assertThat(identities.take(5, 4)).isFalse();
        assertThat(identities.take(5, 16)).isFalse();
        assertThat(identities.assign(5, Collections.nCopies(2, Arp.DEFAULT))).extracting(EbiArpMapping::epsBearerId).containsExactly(5, 7);
    }

    @Test
    void onlyWhoHasAnIdentityGivesItBack() {
        identities.assign(1, List.of(Arp.DEFAULT));
        assertThat(identities.release(2, 5)).isFalse();
        assertThat(identities.release(1, 5)).isTrue();
        assertThat(identities.release(1, 99)).isFalse();
        assertThat(identities.of(1)).isEmpty();
    }
}
