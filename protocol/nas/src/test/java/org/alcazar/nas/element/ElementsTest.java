// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class ElementsTest {

    private static final Plmn PLMN = Plmn.of("999", "70");

    @Test
    void plmnsOfTwoAndThreeDigitsDiffer() {
        assertThat(Plmn.of("001", "01")).isNotEqualTo(Plmn.of("001", "001"));
        assertThat(Plmn.of("001", "01")).hasToString("00101");
        assertThat(Plmn.of("001", "001")).hasToString("001001");
        assertThatThrownBy(() -> Plmn.of("1", "01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plmn.of("001", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plmn.of("00a", "01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void securityCapabilityTellsAlgorithms() {
        var capability = UeSecurityCapability.of(0xa0, 0x50);
        assertThat(capability.supports(CipheringAlgorithm.NEA0)).isTrue();
        assertThat(capability.supports(CipheringAlgorithm.NEA1)).isFalse();
        assertThat(capability.supports(CipheringAlgorithm.NEA2)).isTrue();
        assertThat(capability.supports(IntegrityAlgorithm.NIA0)).isFalse();
        assertThat(capability.supports(IntegrityAlgorithm.NIA1)).isTrue();
        assertThat(capability.supports(IntegrityAlgorithm.NIA3)).isTrue();
        assertThat(capability.eea()).isZero();
        assertThat(UeSecurityCapability.of(0, 0, 0xf0, 0x70).eia()).isEqualTo(0x70);
    }

    @Test
    void replayedS1CapabilityHoldsAlgorithmsOnly() {
        var network = new S1UeNetworkCapability(Octets.fromHex("f070c0c018"));
        assertThat(S1UeSecurityCapability.of(network).contents()).isEqualTo(Octets.fromHex("f070c040"));
        assertThat(S1UeSecurityCapability.of(new S1UeNetworkCapability(Octets.fromHex("f070"))).contents()).isEqualTo(Octets.fromHex("f070"));
    }

    @Test
    void noDifferentiatorHasTwoCodings() {
        assertThat(Snssai.of(1).sameSlice(Snssai.of(1, Snssai.NO_SD))).isTrue();
        assertThat(Snssai.of(1).sameSlice(Snssai.of(1, 0))).isFalse();
        assertThat(Snssai.of(1).sameSlice(Snssai.of(2))).isFalse();
    }

    @Test
    void areasOfOnePlmnShareAPartialList() {
        var a = new Tai(PLMN, 1);
        var b = new Tai(PLMN, 7);
        var c = new Tai(Plmn.of("001", "01"), 1);
        var list = TaiList.of(a, c, b);
        assertThat(list.partials()).hasSize(2);
        assertThat(list.areas()).containsExactly(a, b, c);
        assertThat(list.contains(c)).isTrue();
        assertThat(list.contains(new Tai(PLMN, 2))).isFalse();
    }

    @Test
    void consecutiveAreasAreCountedOut() {
        var list = new TaiList(List.of(new TaiList.Consecutive(PLMN, 10, 3)));
        assertThat(list.areas()).containsExactly(new Tai(PLMN, 10), new Tai(PLMN, 11), new Tai(PLMN, 12));
    }

    @Test
    void capabilityFeaturesLieWhereTheStandardDrawsThem() {
        assertThat(FiveGmmCapability.of(FiveGmmCapability.Feature.S1_MODE).contents()).isEqualTo(Octets.fromHex("01"));
        assertThat(FiveGmmCapability.of(FiveGmmCapability.Feature.SGC, FiveGmmCapability.Feature.NSSAA).contents()).isEqualTo(Octets.fromHex("8040"));
        var all = new FiveGmmCapability(Octets.fromHex("0000000040"));
        assertThat(all.has(FiveGmmCapability.Feature.UAS)).isTrue();
        assertThat(all.has(FiveGmmCapability.Feature.NSAG)).isFalse();
        assertThat(new FiveGmmCapability(Octets.of(1)).has(FiveGmmCapability.Feature.UAS)).isFalse();
    }

    @Test
    void networkFeaturesAbsentCountAsZero() {
        var support = new NetworkFeatureSupport(Octets.fromHex("5d"));
        assertThat(support.imsVoiceOver3gpp()).isTrue();
        assertThat(support.imsVoiceOverNon3gpp()).isFalse();
        assertThat(support.emergencyServices()).isEqualTo(3);
        assertThat(support.emergencyFallback()).isEqualTo(1);
        assertThat(support.interworkingWithoutN26()).isTrue();
        assertThat(support.multimediaPriority()).isFalse();
    }

    @Test
    void networkNamesReadAsText() {
        assertThat(NetworkName.of("Alcázar").text()).isEqualTo("Alcázar");
        assertThat(new NetworkName(Octets.fromHex("8741f638ac0fcb01")).text()).isEqualTo("Alcazar");
        assertThat(new NetworkName(Octets.fromHex("87b52368f8969701")).text()).isEqualTo("5G Core");
        assertThat(new NetworkName(Octets.fromHex("824100")).text()).as("a letter that ASCII codes otherwise").isNull();
        assertThat(new NetworkName(Octets.fromHex("80")).text()).isEmpty();
    }

    @Test
    void causesWithoutMeaningAreProtocolErrors() {
        assertThat(FiveGmmCause.of(0)).isEqualTo(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED);
        assertThat(FiveGmmCause.of(255)).isEqualTo(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED);
        for (var cause : FiveGmmCause.values()) {
            assertThat(FiveGmmCause.of(cause.value())).isEqualTo(cause);
        }
    }

    @Test
    void keySetIdentifiersGoRound() {
        assertThat(NasKeySetIdentifier.of(5).next()).isEqualTo(NasKeySetIdentifier.of(6));
        assertThat(NasKeySetIdentifier.of(6).next()).isEqualTo(NasKeySetIdentifier.of(0));
        assertThat(NasKeySetIdentifier.NO_KEY.next()).isEqualTo(NasKeySetIdentifier.of(0));
        assertThat(NasKeySetIdentifier.NO_KEY.isAvailable()).isFalse();
    }

    @Test
    void temporaryIdentitiesReadAsTheInterfacesWriteThem() {
        var guti = new FiveGGuti(PLMN, 2, 1, 0, 0xdeadbeef);
        assertThat(guti).hasToString("5g-guti-99970020040deadbeef");
        assertThat(guti.sTmsi()).isEqualTo(new FiveGSTmsi(1, 0, 0xdeadbeef));
        assertThat(guti.amfIdentifier()).isEqualTo(0x020040);
    }

    @Test
    void pduSessionsAre1To15() {
        assertThat(PduSessionSet.of(1, 15).contains(15)).isTrue();
        assertThat(PduSessionSet.of(1, 15).contains(2)).isFalse();
        assertThat(PduSessionSet.of(1).contains(33)).isFalse();
        assertThatThrownBy(() -> PduSessionSet.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PduSessionSet.of(16)).isInstanceOf(IllegalArgumentException.class);
    }
}
