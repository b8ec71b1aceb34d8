// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import static org.alcazar.crypto.Material.octets;
import static org.alcazar.crypto.Material.secret;
import static org.alcazar.crypto.Material.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Derivations against values of other implementations and of recorded runs. */
class SharedDerivationsTest {

    @Test
    void singleStepsGiveTheSharedValues() {
        SharedVectors.load("kdf.json").forEach(SharedDerivationsTest::step);
    }

    @Test
    void computedStepsGiveTheSharedValues() {
        SharedVectors.load("kdf_computed.json").forEach(SharedDerivationsTest::step);
    }

    private static void step(Vector v) {
        var in = v.nested("inputs");
        switch (v.name()) {
            case "eps-aka-full-vector-oai-hss" -> epsVector(v, in);
            case "5g-key-chain-frankurcrazy" -> chain(v, in);
            case "5g-nh-path-switch", "5g-nh-n2-handover" -> nextHops(v, in);
            default -> {
                var derived = derived(v.name(), in);
                // Algorithm keys are the end of the 256-bit output that the vectors give whole.
                assertThat(v.text("output")).as(v.name()).endsWith(derived.disclose().toHex());
            }
        }
    }

    private static Secret derived(String name, Vector in) {
        return switch (name) {
            case "eps-kasme", "eps-kasme-open5gs" ->
                    KeyDerivationEps.kAsme(secret(in, "ck"), secret(in, "ik"), octets(in, "plmn"), octets(in, "sqn_xor_ak"));
            case "eps-knasenc-eea0" -> KeyDerivationEps.kNasEnc(secret(in, "kasme"), ciphering(in));
            case "eps-knasint-eia1" -> KeyDerivationEps.kNasInt(secret(in, "kasme"), integrity(in));
            case "eps-kenb" -> KeyDerivationEps.kEnb(secret(in, "kasme"), word(in, "ul_count"));
            case "eps-krrcenc-eea0" -> KeyDerivationEps.kRrcEnc(secret(in, "kenb"), ciphering(in));
            case "eps-krrcint-eia2" -> KeyDerivationEps.kRrcInt(secret(in, "kenb"), integrity(in));
            case "eps-kupenc-eea0" -> KeyDerivationEps.kUpEnc(secret(in, "kenb"), ciphering(in));
            case "eps-kupint-eia2" -> KeyDerivationEps.kUpInt(secret(in, "kenb"), integrity(in));
            case "eps-kenb-star" -> KeyDerivationEps.kEnbStar(secret(in, "kenb"), in.number("pci"), in.number("earfcn_dl"));
            case "eps-nh", "eps-nh-1" -> KeyDerivationEps.nh(secret(in, "kasme"), secret(in, "sync"));
            case "endc-s-kgnb" -> KeyDerivationEps.sKGnb(secret(in, "kenb"), Integer.parseInt(in.text("scg_counter"), 16));
            case "5g-res-star" -> KeyDerivation5g.resStar(secret(in, "ck"), secret(in, "ik"), snn(in), octets(in, "rand"), secret(in, "res"));
            case "5g-kausf" -> KeyDerivation5g.kAusf(secret(in, "ck"), secret(in, "ik"), snn(in), octets(in, "sqn_xor_ak"));
            case "5g-kseaf" -> KeyDerivation5g.kSeaf(secret(in, "kausf"), snn(in));
            case "5g-kamf-1", "5g-kamf-2" -> KeyDerivation5g.kAmf(secret(in, "kseaf"), "imsi-" + in.text("supi"), octets(in, "abba"));
            case "5g-kamf-nai" -> KeyDerivation5g.kAmf(secret(in, "kseaf"), in.text("supi"), octets(in, "abba"));
            case "5g-knasenc-nea0" -> KeyDerivation5g.kNasEnc(secret(in, "kamf"), ciphering(in));
            case "5g-knasint-nia2" -> KeyDerivation5g.kNasInt(secret(in, "kamf"), integrity(in));
            case "5g-kgnb" -> KeyDerivation5g.kGnb(secret(in, "kamf"), word(in, "ul_count"), AccessType.THREE_GPP);
            case "5g-kn3iwf" -> KeyDerivation5g.kGnb(secret(in, "kamf"), word(in, "ul_count"), AccessType.NON_THREE_GPP);
            case "5g-krrcenc-nea2" -> KeyDerivation5g.kRrcEnc(secret(in, "key"), ciphering(in));
            case "5g-kupenc-nea2" -> KeyDerivation5g.kUpEnc(secret(in, "key"), ciphering(in));
            case "ckprime-ikprime-wlan" ->
                    KeyDerivation5g.ckPrimeIkPrime(secret(in, "ck"), secret(in, "ik"), in.text("access_network_id"), octets(in, "sqn_xor_ak"));
            case "5g-nh-1", "5g-nh-2" -> KeyDerivation5g.nh(secret(in, "kamf"), secret(in, "sync"));
            case "5g-kngran-star-gnb" -> KeyDerivation5g.kNgRanStarForGnb(secret(in, "key"), in.number("pci"), in.number("arfcn_dl"));
            case "5g-kngran-star-ngenb" -> KeyDerivation5g.kNgRanStarForNgEnb(secret(in, "key"), in.number("pci"), in.number("earfcn_dl"));
            case "5g-kamf-prime-idle" -> MobilityKeys.kAmfPrimeIdle(secret(in, "kamf"), word(in, "count"));
            case "5g-kamf-prime-handover" -> MobilityKeys.kAmfPrimeHandover(secret(in, "kamf"), word(in, "count"));
            case "kasme-prime-from-kamf-idle" -> MobilityKeys.kAsmePrimeIdle(secret(in, "kamf"), word(in, "ul_count"));
            case "kasme-prime-from-kamf-handover" -> MobilityKeys.kAsmePrimeHandover(secret(in, "kamf"), word(in, "dl_count"));
            case "kamf-prime-from-kasme-idle" -> MobilityKeys.kAmfPrimeFromEpsIdle(secret(in, "kasme"), word(in, "ul_count"));
            case "kamf-prime-from-kasme-handover" -> MobilityKeys.kAmfPrimeFromEpsHandover(secret(in, "kasme"), secret(in, "nh"));
            case "kasme-srvcc" -> MobilityKeys.kAsmeSrvcc(secret(in, "kamf"), word(in, "dl_count"));
            case "5g-ktipsec" -> MobilityKeys.kTipSec(secret(in, "ktngf"));
            case "5g-ktnap" -> MobilityKeys.kTnap(secret(in, "ktngf"));
            case "5g-kft" -> MobilityKeys.kFt(secret(in, "ktngf"));
            case "5g-ksn" -> KeyDerivation5g.kSn(secret(in, "kgnb"), counter(in, "sn_counter"));
            case "sor-mac-iausf", "sor-mac-iausf-no-list" -> HomeNetworkMacs.sorMacIausf(secret(in, "kausf"), in.hex("sor_header")[0],
                    counter(in, "counter_sor"), in.has("list") ? octets(in, "list") : null);
            case "sor-mac-iue" -> HomeNetworkMacs.sorMacIue(secret(in, "kausf"), counter(in, "counter_sor"));
            case "upu-mac-iausf" -> HomeNetworkMacs.upuMacIausf(secret(in, "kausf"), octets(in, "upu_data"), counter(in, "counter_upu"));
            case "upu-mac-iue" -> HomeNetworkMacs.upuMacIue(secret(in, "kausf"), counter(in, "counter_upu"));
            default -> throw new AssertionError("no derivation is known for the vector " + name);
        };
    }

    private static void epsVector(Vector v, Vector in) {
        var out = v.nested("outputs");
        try (var milenage = Milenage.withOp(secret(in, "k"), secret(in, "op"));
                var vector = milenage.vector(octets(in, "rand"), Long.parseLong(in.text("sqn"), 16), Integer.parseInt(in.text("amf"), 16))) {
            assertThat(vector.xres().disclose()).isEqualTo(octets(out, "xres"));
            assertThat(vector.autn().encode()).isEqualTo(octets(out, "autn"));
            var kAsme = KeyDerivationEps.kAsme(vector.ck(), vector.ik(), octets(in, "plmn"), vector.autn().sqnXorAk());
            assertThat(kAsme.disclose()).isEqualTo(octets(out, "kasme"));
        }
    }

    private static void chain(Vector v, Vector in) {
        var out = v.nested("outputs");
        var ck = secret(in, "ck");
        var ik = secret(in, "ik");
        var kAusf = KeyDerivation5g.kAusf(ck, ik, snn(in), octets(in, "sqn_xor_ak"));
        var kSeaf = KeyDerivation5g.kSeaf(kAusf, snn(in));
        var kAmf = KeyDerivation5g.kAmf(kSeaf, in.text("supi"), octets(in, "abba"));
        assertThat(kAusf.disclose()).isEqualTo(octets(out, "kausf"));
        assertThat(kSeaf.disclose()).isEqualTo(octets(out, "kseaf"));
        assertThat(kAmf.disclose()).isEqualTo(octets(out, "kamf"));
        assertThat(KeyDerivation5g.kGnb(kAmf, word(in, "ul_count"), AccessType.THREE_GPP).disclose()).isEqualTo(octets(out, "kgnb"));
        assertThat(KeyDerivation5g.resStar(ck, ik, snn(in), octets(in, "rand"), secret(in, "xres")).disclose())
                .isEqualTo(octets(out, "xres_star"));
    }

    private static void nextHops(Vector v, Vector in) {
        var out = v.nested("outputs");
        var first = KeyDerivation5g.nh(secret(in, "kamf"), secret(in, "kgnb"));
        assertThat(first.disclose()).isEqualTo(octets(out, "nh_ncc_1"));
        assertThat(KeyDerivation5g.nh(secret(in, "kamf"), first).disclose()).isEqualTo(octets(out, "nh_ncc_2"));
    }

    private static ServingNetworkName snn(Vector in) {
        return new ServingNetworkName(in.text("sn_name"));
    }

    private static int counter(Vector in, String field) {
        return Integer.parseInt(in.text(field), 16);
    }

    private static CipheringAlgorithm ciphering(Vector in) {
        return Objects.requireNonNull(CipheringAlgorithm.of(in.hex("alg")[0]));
    }

    private static IntegrityAlgorithm integrity(Vector in) {
        return Objects.requireNonNull(IntegrityAlgorithm.of(in.hex("alg")[0]));
    }

    @Test
    void hresStarOfTheSharedResStar() {
        for (var v : SharedVectors.load("kdf.json")) {
            if (v.has("hres_star_computed")) {
                assertThat(KeyDerivation5g.hresStar(octets(v.nested("inputs"), "rand"), Octets.fromHex(v.text("output"))))
                        .isEqualTo(octets(v, "hres_star_computed"));
            }
        }
    }
}
