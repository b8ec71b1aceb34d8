// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.Plmn;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class EpsElementsTest {

    @Test
    void gutiOfEitherSystemIsMappedToTheOther() {
        var guti = new FiveGGuti(Plmn.of("999", "70"), 0x12, 0x3a5, 0x2b, 0xdeadbeef);
        var mapped = EpsGuti.mappedFrom(guti);
        assertThat(mapped).isEqualTo(new EpsGuti(Plmn.of("999", "70"), 0x12e9, 0x6b, 0xdeadbeef));
        assertThat(mapped.toFiveGGuti()).isEqualTo(guti);
        Seeded.forAll(1_000, random -> new EpsGuti(Plmn.of("001", "01"), random.nextInt(0x1_0000), random.nextInt(0x100), random.nextInt()),
                any -> assertThat(EpsGuti.mappedFrom(any.toFiveGGuti())).isEqualTo(any));
    }

    @Test
    void addressesOfAPdnAreWhereTheTypeSays() {
        var ipv4 = Octets.fromHex("0a2d0002");
        var identifier = Octets.fromHex("0000000000000001");
        assertThat(PdnAddress.ofIpv4(ipv4).ipv4Address()).isEqualTo(ipv4);
        assertThat(PdnAddress.ofIpv4(ipv4).ipv6InterfaceIdentifier()).isNull();
        var both = new PdnAddress(PdnType.IPV4V6, Octets.fromHex("00000000000000010a2d0002"));
        assertThat(both.ipv4Address()).isEqualTo(ipv4);
        assertThat(both.ipv6InterfaceIdentifier()).isEqualTo(identifier);
        assertThat(new PdnAddress(PdnType.IPV6, identifier).ipv4Address()).isNull();
        assertThat(new PdnAddress(PdnType.NON_IP, Octets.fromHex("00000000")).ipv4Address()).isNull();
        assertThatThrownBy(() -> new PdnAddress(PdnType.IPV6, ipv4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bearersAreKnownByTheirIdentity() {
        var bearers = EpsBearerSet.of(5, 15);
        assertThat(bearers.contains(5)).isTrue();
        assertThat(bearers.contains(6)).isFalse();
        assertThat(bearers.contains(15)).isTrue();
        assertThat(bearers.contains(0)).isFalse();
        assertThat(EpsBearerSet.NONE.isEmpty()).isTrue();
        assertThatThrownBy(() -> EpsBearerSet.of(16)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void featuresOfANetworkAreReadBitByBit() {
        assertThat(new EpsNetworkFeatureSupport(Octets.of(0x01)).imsVoiceOverPs()).isTrue();
        assertThat(new EpsNetworkFeatureSupport(Octets.of(0x02)).emergencyBearerServices()).isTrue();
        assertThat(new EpsNetworkFeatureSupport(Octets.of(0, 0x40)).interworkingWithoutN26()).isTrue();
        assertThat(new EpsNetworkFeatureSupport(Octets.of(0xff)).extendedPco()).isFalse();
        assertThat(new EpsNetworkFeatureSupport(Octets.of(0, 0x08)).extendedPco()).isTrue();
        assertThat(EpsNetworkFeatureSupport.NONE.controlPlaneCiot()).isFalse();
    }

    @Test
    void imsiHasDecimalDigits() {
        assertThat(new Imsi("999700000000001").toSupi()).isEqualTo("imsi-999700000000001");
        assertThatThrownBy(() -> new Imsi("99970")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Imsi("9997000000000012")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Imsi("99970x")).isInstanceOf(IllegalArgumentException.class);
    }
}
