// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.sidf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alcazar.crypto.suci.Concealment;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Suci;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.testkit.Vectors;
import org.alcazar.udm.Udm;
import org.alcazar.udm.UdmFixture;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SidfTest {

    /** The home network keys of TS 33.501 C.4.3 and C.4.4. */
    private static final HomeNetworkKey A = UdmFixture.key(ProtectionScheme.PROFILE_A, "c53c22208b61860b06c62e5406a7b330c2b577aa5558981510d128247d38bd1d");
    private static final HomeNetworkKey B = UdmFixture.key(ProtectionScheme.PROFILE_B, "f1ab1074477ebcc7f554ea1c5fc368b1616730155e0041ac447d6301975fecda");
    private static final Set<PlmnId> NETWORKS = Set.of(new PlmnId("274", "012"), new PlmnId("208", "93"), new PlmnId("001", "01"));

    private final Sidf sidf = new Sidf(NETWORKS, Map.of(1, A, 2, B, 3, B), true);

    static List<Vector> published() {
        return Vectors.resource(Udm.class, "suci.json");
    }

    static List<Vector> shared() {
        return SharedVectors.load("ecies_suci.json");
    }

    @ParameterizedTest
    @MethodSource("published")
    void opensTheStandardsExamples(Vector vector) {
        opensSchemeOutput(vector);
    }

    @ParameterizedTest
    @MethodSource("shared")
    void opensOrRefusesSharedVectors(Vector vector) {
        if (!vector.has("suci")) {
            opensSchemeOutput(vector);
        } else if (vector.has("supi")) {
            assertThat(sidf.deconceal(Suci.parse(vector.text("suci")))).isEqualTo(vector.text("supi"));
        } else {
            refused(Cause.INVALID_SCHEME_OUTPUT, vector.text("suci"));
        }
    }

    private void opensSchemeOutput(Vector vector) {
        var supi = vector.has("supi") ? vector.text("supi") : "imsi-274012001002086";
        var profile = vector.text("profile");
        if (profile.equals("null")) {
            assertThat(sidf.deconceal(Suci.parse("suci-0-274-012-0-0-0-001002086"))).isEqualTo(supi);
            return;
        }
        var scheme = profile.equals("A") ? ProtectionScheme.PROFILE_A : ProtectionScheme.PROFILE_B;
        var own = new Sidf(NETWORKS, Map.of(7, UdmFixture.key(scheme, vector.text("hn_private_key"))), false);
        var rest = "-0-" + scheme.identifier() + "-7-" + vector.text("scheme_output");
        if (supi.startsWith("imsi-")) {
            assertThat(own.deconceal(Suci.parse("suci-0-274-012" + rest))).isEqualTo(supi);
        } else {
            assertThat(own.deconceal(Suci.parse("suci-1-3gpp.com" + rest))).isEqualTo("nai-" + supi);
        }
    }

    @ParameterizedTest
    @CsvSource({"00, 00", "f0, 0", "21436587f9, 123456789", "2143658709, 1234567890"})
    void packedDigitsBecomeAnMsin(String packed, String msin) {
        assertThat(sidf.deconceal(concealed(ProtectionScheme.PROFILE_A, 1, packed))).isEqualTo("imsi-00101" + msin);
        assertThat(sidf.deconceal(concealed(ProtectionScheme.PROFILE_B, 2, packed))).isEqualTo("imsi-00101" + msin);
    }

    @ParameterizedTest
    @CsvSource({"a0", "0a", "0f", "ff", "f121", "21b1"})
    void whatIsConcealedMustBeDigits(String packed) {
        refused(Cause.INVALID_SCHEME_OUTPUT, concealed(ProtectionScheme.PROFILE_A, 1, packed).toString());
    }

    @Test
    void refusesWhatItCannotOpen() {
        var good = concealed(ProtectionScheme.PROFILE_A, 1, "2143").schemeOutput();
        refused(Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER, "suci-0-001-01-0-1-9-" + good);
        refused(Cause.INVALID_HN_PUBLIC_KEY_IDENTIFIER, "suci-0-001-01-0-1-2-" + good);
        refused(Cause.UNSUPPORTED_PROTECTION_SCHEME, "suci-0-001-01-0-3-1-" + good);
        refused(Cause.UNSUPPORTED_PROTECTION_SCHEME, "suci-0-001-01-0-f-1-" + good);
        refused(Cause.USER_NOT_FOUND, "suci-0-999-99-0-1-1-" + good);
        refused(Cause.USER_NOT_FOUND, "suci-2-cable-0-1-1-" + good);
        refused(Cause.INVALID_SCHEME_OUTPUT, "suci-0-001-01-0-1-1-" + good.substring(1));
        refused(Cause.INVALID_SCHEME_OUTPUT, "suci-0-001-01-0-2-2-" + good);
    }

    @Test
    void damagedSchemeOutputIsRefusedInOneWay() {
        var good = Octets.fromHex(concealed(ProtectionScheme.PROFILE_B, 2, "2143").schemeOutput()).toArray();
        Mutations.takenOrRefused(good, 300, ProblemDetails.class,
                octets -> sidf.deconceal(new Suci(0, "001-01", "0", 2, 2, Octets.wrap(octets).toHex())));
    }

    @Test
    void takesIdentitiesInTheClearOnlyWhereAllowed() {
        assertThat(sidf.deconceal(Suci.parse("suci-0-001-01-0-0-0-0000000001"))).isEqualTo("imsi-001010000000001");
        assertThat(sidf.deconceal(Suci.parse("suci-1-example.org-0-0-0-anna"))).isEqualTo("nai-anna@example.org");
        var strict = new Sidf(NETWORKS, Map.of(1, A), false);
        for (var suci : List.of("suci-0-001-01-0-0-0-0000000001", "suci-1-example.org-0-0-0-anna")) {
            assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> strict.deconceal(Suci.parse(suci)))
                    .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.UNSUPPORTED_PROTECTION_SCHEME));
        }
    }

    private static Suci concealed(ProtectionScheme scheme, int keyId, String packed) {
        var key = scheme == ProtectionScheme.PROFILE_A ? A : B;
        var output = Concealment.conceal(scheme, key.publicKey(), Octets.fromHex(packed), Seeded.random(3));
        return new Suci(0, "001-01", "0", scheme.identifier(), keyId, output.toHex());
    }

    private void refused(Cause cause, String suci) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> sidf.deconceal(Suci.parse(suci)))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(cause));
    }
}
