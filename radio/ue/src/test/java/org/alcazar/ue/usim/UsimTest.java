// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.nas.element.Plmn;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.ue.usim.UsimAnswer.MacFailure;
import org.alcazar.ue.usim.UsimAnswer.NotFor5g;
import org.alcazar.ue.usim.UsimAnswer.Success;
import org.alcazar.ue.usim.UsimAnswer.SynchronisationFailure;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class UsimTest {

    private static final Imsi IMSI = new Imsi(Plmn.of("001", "01"), "0000000042");

    /** TS 35.208 test set 19: K, OPc, RAND, SQN, AMF and what f1 and f5 make of them; the AMF field has the separation bit. */
    private static final Octets K = Octets.fromHex("5122250214c33e723a5dd523fc145fc0");
    private static final Octets OPC = Octets.fromHex("981d464c7c52eb6e5036234984ad0bcf");
    private static final Octets RAND = Octets.fromHex("81e92b6c0ee0e12ebceba8d92a99dfa5");
    private static final long SQN = 0x16f3b3f70fc2L;
    private static final int AMF = 0xc3ab;

    @Test
    void answersAPublishedVector() {
        var usim = usim(SequenceNumbers.startingAt(SQN - 0x20));
        var answer = usim.authenticate(RAND, autn(AMF));
        assertThat(answer).isInstanceOfSatisfying(Success.class, success -> {
            assertThat(Octets.of(success.res().reveal()).toHex()).isEqualTo("28d7b0f2a2ec3de5");
            assertThat(Octets.of(success.ck().reveal()).toHex()).isEqualTo("5349fbe098649f948f5d2e973a81c00f");
            assertThat(Octets.of(success.ik().reveal()).toHex()).isEqualTo("9744871ad32bf9bbd1dd5ce54e3e2e5a");
        });
    }

    @Test
    void takesNoVectorTwice() {
        var usim = usim(SequenceNumbers.startingAt(SQN - 0x20));
        usim.authenticate(RAND, autn(AMF));
        assertThat(usim.authenticate(RAND, autn(AMF))).isInstanceOfSatisfying(SynchronisationFailure.class, failure -> {
            try (var network = Milenage.withOpc(Secret.of(K), Secret.of(OPC))) {
                assertThat(network.resynchronise(RAND, failure.auts())).hasValue(SQN);
            }
        });
    }

    @Test
    void looksAtTheMacBeforeAnythingElse() {
        var usim = usim(SequenceNumbers.startingAt(SQN));
        var forged = autn(0).toArray();
        forged[15] ^= 1;
        assertThat(usim.authenticate(RAND, Octets.wrap(forged))).isInstanceOf(MacFailure.class);
    }

    @Test
    void takesNoVectorOfAnotherSystemAndKeepsItsNumbers() {
        var usim = usim(SequenceNumbers.startingAt(SQN - 0x20));
        assertThat(usim.authenticate(RAND, autn(0))).isInstanceOf(NotFor5g.class);
        assertThat(usim.authenticate(RAND, autn(AMF))).isInstanceOf(Success.class);
    }

    @Test
    void refusesPartsOfAnotherLength() {
        var usim = usim(SequenceNumbers.fresh());
        assertThatThrownBy(() -> usim.authenticate(RAND.slice(0, 15), autn(AMF))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> usim.authenticate(RAND, autn(AMF).slice(0, 15))).isInstanceOf(DecodeException.class);
    }

    @Test
    void writesItsIdentityAsTheInterfacesDo() {
        var usim = usim(SequenceNumbers.fresh());
        assertThat(usim.supi()).isEqualTo("imsi-001010000000042");
        assertThat(usim.suci(Seeded.random(1)).toSuciString()).isEqualTo("suci-0-001-01-0-0-0-0000000042");
    }

    @Test
    void concealsItselfAnotherWayEachTime() {
        var usim = new Usim(IMSI, Milenage.withOpc(Secret.of(K), Secret.of(OPC)), SequenceNumbers.fresh(),
                TestHomeNetwork.suciCalculation(ProtectionScheme.PROFILE_A));
        var random = Seeded.random(1);
        assertThat(usim.suci(random)).isNotEqualTo(usim.suci(random));
    }

    @Test
    void countsSubscribersOn() {
        var subscribers = TestSubscribers.from(new Imsi(Plmn.of("999", "70"), "0000000099"));
        assertThat(subscribers.at(1).supi()).isEqualTo("imsi-999700000000100");
        assertThat(subscribers.at(1)).isEqualTo(TestSubscribers.from(new Imsi(Plmn.of("999", "70"), "0000000100")).at(0));
        assertThat(subscribers.stream(100).map(TestSubscriber::k).distinct()).hasSize(100);
        assertThatThrownBy(() -> new Imsi(Plmn.of("999", "70"), "9999999999").plus(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithRecordedRunsOf5gAka() {
        int keys = 0;
        for (var chain : SharedVectors.load("aka_5g_chains.json")) {
            var servingNetwork = new ServingNetworkName(chain.text("sn_name"));
            var rand = Octets.wrap(chain.hex("rand"));
            var autn = Octets.wrap(chain.hex("autn"));
            long sqn = Long.parseLong(chain.text("sqn"), 16);
            var functions = Milenage.withOpc(Secret.wrap(chain.hex("k")), Secret.wrap(chain.hex("opc")));
            try (var usim = new Usim(IMSI, functions, SequenceNumbers.startingAt(sqn - 0x20), SuciCalculation.NULL);
                    var success = (Success) usim.authenticate(rand, autn)) {
                var resStar = KeyDerivation5g.resStar(success.ck(), success.ik(), servingNetwork, rand, success.res());
                assertThat(resStar.reveal()).as(chain.name()).isEqualTo(chain.hex("res_star"));
                if (chain.has("kamf")) {
                    var kAusf = KeyDerivation5g.kAusf(success.ck(), success.ik(), servingNetwork, autn.slice(0, 6));
                    var kSeaf = KeyDerivation5g.kSeaf(kAusf, servingNetwork);
                    var kAmf = KeyDerivation5g.kAmf(kSeaf, chain.text("supi"), Octets.wrap(chain.hex("abba")));
                    assertThat(kAmf.reveal()).as(chain.name()).isEqualTo(chain.hex("kamf"));
                    keys++;
                }
            }
        }
        assertThat(keys).isGreaterThan(10);
    }

    private static Usim usim(SequenceNumbers sequenceNumbers) {
        return new Usim(IMSI, Milenage.withOpc(Secret.of(K), Secret.of(OPC)), sequenceNumbers, SuciCalculation.NULL);
    }

    private static Octets autn(int amf) {
        try (var network = Milenage.withOpc(Secret.of(K), Secret.of(OPC)); var vector = network.vector(RAND, SQN, amf)) {
            return vector.autn().encode();
        }
    }
}
