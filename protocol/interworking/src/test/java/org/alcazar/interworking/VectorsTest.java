// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.EpsNasMessageContainer;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test vectors of {@code docs/interworking-encoding.md} §6, read from there. */
class VectorsTest {

    private static final Map<String, Octets> VECTORS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Files.readAllLines(Path.of("..", "..", "docs", "interworking-encoding.md")).stream()
                .dropWhile(line -> !line.startsWith("## 6.")).dropWhile(line -> !line.equals("```")).skip(1).takeWhile(line -> !line.equals("```"))
                .filter(line -> !line.isBlank()).forEach(line -> {
                    int blank = line.lastIndexOf(' ');
                    VECTORS.put(line.substring(0, blank).strip(), Octets.fromHex(line.substring(blank + 1)));
                });
    }

    private static Octets of(String name) {
        return Objects.requireNonNull(VECTORS.get(name), name);
    }

    private static int word(Octets octets) {
        return (int) octets.reader().u32();
    }

    @Test
    void keys() {
        var kAsme = Secret.of(of("K_ASME"));
        assertThat(KeyDerivationEps.kNasInt(kAsme, IntegrityAlgorithm.NIA2).matches(of("K_NASint"))).isTrue();
        assertThat(MobilityKeys.kAmfPrimeFromEpsIdle(kAsme, word(of("COUNT"))).matches(of("K_AMF'"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void methodA(MacManner manner) {
        var name = "A" + manner.value() + " ";
        var tau = of(name + "TAU");
        int mac1 = word(of(name + "MAC-1"));
        var pdu = SecurityProtectedMessage.decode(of(name + "PDU"));
        assertThat(pdu.headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED);
        assertThat(pdu.sequenceNumber()).isEqualTo(word(of("COUNT")) & 0xff);
        assertThat(pdu.mac()).isEqualTo(word(of(name + "MAC-2")));
        assertThat(EpsNasMessageContainer.cutFrom(pdu.payload())).isEqualTo(of(name + "RR"));

        var request = (RegistrationRequest) Nas5gs.decode(pdu.payload());
        assertThat(request.hasOnlyCleartext()).isTrue();
        assertThat(request.ngKsi()).isEqualTo(NasKeySetIdentifier.NO_KEY);
        assertThat(InterworkingElements.decode(Objects.requireNonNull(request.others().get(OtherElements.PROTECTED_BY_EPS))))
                .isEqualTo(ProtectedByEps.legacy(manner, Delivery.TOGETHER, 2));

        var container = Objects.requireNonNull(request.epsNasMessageContainer());
        var protectedTau = EpsSecurityProtectedMessage.decode(container);
        assertThat(protectedTau.payload()).isEqualTo(tau);
        assertThat(protectedTau.mac()).isEqualTo(mac1);
        try (var ue = EpsNasProtection.resumed(EpsNasProtection.End.UE, IntegrityAlgorithm.NIA2, Secret.of(of("K_NASint")),
                CipheringAlgorithm.NEA0, Secret.of(Octets.wrap(new byte[16])), word(of("COUNT")), 0)) {
            var update = (TrackingAreaUpdateRequest) NasEps.decode(tau, Direction.UPLINK);
            assertThat(ue.protectInitial(update)).isEqualTo(container);
            assertThat(InterworkingElements.decode(Objects.requireNonNull(update.others().get(OtherElements.EPS_INTERWORKING))))
                    .isEqualTo(Announcement.of(manner, Delivery.TOGETHER));
            assertThat(update.oldGuti().toFiveGGuti()).isEqualTo((FiveGGuti) request.mobileIdentity());
        }

        var input = manner.input(of(name + "RR"), tau, mac1);
        var key = Secret.of(of("K_NASint"));
        assertThat(Mac2.holds(IntegrityAlgorithm.NIA2, key, word(of("COUNT")), input, pdu.mac())).isTrue();
        assertThat(Mac2.holds(IntegrityAlgorithm.NIA2, key, word(of("COUNT")) + 1, input, pdu.mac())).isFalse();
        assertThat(Mac2.holds(IntegrityAlgorithm.NIA2, key, word(of("COUNT")), manner.input(of(name + "PDU"), tau, mac1), pdu.mac())).isFalse();
    }

    @Test
    void methodB() {
        var pdu = SecurityProtectedMessage.decode(of("B PDU"));
        assertThat(pdu.payload()).isEqualTo(of("B RR")).isEqualTo(EpsNasMessageContainer.cutFrom(pdu.payload()));
        var request = (RegistrationRequest) Nas5gs.decode(pdu.payload());
        assertThat(InterworkingElements.decode(Objects.requireNonNull(request.others().get(OtherElements.PROTECTED_BY_EPS))))
                .isEqualTo(ProtectedByEps.upgraded(2));
        int mac2 = Mac2.compute(IntegrityAlgorithm.NIA2, Secret.of(of("K_NASint")), word(of("COUNT")), MacManner.REQUEST.input(of("B RR"), null, 0));
        assertThat(mac2).isEqualTo(pdu.mac()).isEqualTo(word(of("B MAC-2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NIA1", "NIA2", "NIA3"})
    void aMacOfNasIsNeverAMac2(String name) {
        var algorithm = IntegrityAlgorithm.valueOf(name);
        var key = Secret.of(of("K_NASint"));
        var input = MacManner.REQUEST.input(of("B RR"), null, 0);
        int asNas = algorithm.keyed(key).mac(7, 0, Direction.UPLINK, input);
        assertThat(Mac2.holds(algorithm, key, 7, input, asNas)).isFalse();
        assertThat(Mac2.holds(algorithm, key, 7, input, Mac2.compute(algorithm, key, 7, input))).isTrue();
    }

    @Test
    void theNullAlgorithmProtectsNothing() {
        var key = Secret.of(of("K_NASint"));
        var input = MacManner.REQUEST.input(of("B RR"), null, 0);
        assertThat(Mac2.holds(IntegrityAlgorithm.NIA0, key, 7, input, 0)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Mac2.compute(IntegrityAlgorithm.NIA0, key, 7, input));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        var a = MacManner.REQUEST_AND_TAU.input(Octets.of(1, 2), Octets.of(3), 0);
        var b = MacManner.REQUEST_AND_TAU.input(Octets.of(1), Octets.of(2, 3), 0);
        assertThat(a).isNotEqualTo(b);
        assertThatIllegalArgumentException().isThrownBy(() -> MacManner.REQUEST_AND_TAU.input(Octets.of(1), null, 0));
    }
}
