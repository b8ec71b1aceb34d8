// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class NextHopChainTest {

    private static final Secret K_AMF = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Secret K_GNB = hex("332f0041c5626821981dc7d8e45174e90b821858a43a069bafb13341b432d429");
    /** What another implementation of HMAC-SHA-256 gave for the first, second, eighth and ninth NH. */
    private static final List<Secret> NH = List.of(hex("5fc34dd9de2ffd22ea8b37a03f94acedf73f82c2dc7450a12ca5ce509e7eaa12"),
            hex("429fbc15c214f4d6ac3f1a5f1128ad846bb7a24c7a4d1daf560571099083d379"),
            hex("7a5b062e83065080a0ee2aa58c53532ecacc81339a715f197cef689bef3b93ce"),
            hex("1780a6f7a1e9364be673e0231f1d6de5dd6d2d6793d62328bf1e881790f10db1"));

    private final NextHopChain chain = new NextHopChain(K_AMF, K_GNB);

    @Test
    void givesEachPairOnceAndCountsModuloEight() {
        var given = IntStream.range(0, 9).mapToObj(i -> chain.forPathSwitch()).toList();
        assertThat(given).extracting(NextHopChain.NextHop::ncc).containsExactly(1, 2, 3, 4, 5, 6, 7, 0, 1);
        assertThat(given.get(0).nh().sameAs(NH.get(0))).isTrue();
        assertThat(given.get(1).nh().sameAs(NH.get(1))).isTrue();
        assertThat(given.get(7).nh().sameAs(NH.get(2))).isTrue();
        assertThat(given.get(8).nh().sameAs(NH.get(3))).isTrue();
        assertThat(new HashSet<>(given.stream().map(pair -> pair.nh().disclose()).toList())).hasSize(9);
    }

    @Test
    void isUsableUntilManyHandoversHaveComeToNothing() {
        for (int i = 0; i < 6; i++) {
            assertThat(chain.isUsable()).as("after %d", i).isTrue();
            chain.forHandover().close();
        }
        assertThat(chain.isUsable()).isFalse();
        // A path switch comes without being asked for, and has an NCC that the UE cannot take for its own.
        try (var next = chain.forPathSwitch()) {
            assertThat(next.ncc()).isEqualTo(7);
        }
        chain.handedOver();
        assertThat(chain.isUsable()).isTrue();
    }

    @Test
    void isUsableAfterEveryPathSwitchForTheUeUsesThePairOfTheOneBefore() {
        for (int i = 0; i < 20; i++) {
            chain.forPathSwitch().close();
            assertThat(chain.isUsable()).isTrue();
        }
    }

    @Test
    void keepsKAmfOfItsOwn() {
        var kAmf = K_AMF.copy();
        var own = new NextHopChain(kAmf, K_GNB);
        kAmf.close();
        own.forHandover().close();
        assertThat(own.forHandover().nh().sameAs(NH.get(1))).isTrue();
    }

    private static Secret hex(String octets) {
        return Secret.of(Octets.fromHex(octets));
    }
}
