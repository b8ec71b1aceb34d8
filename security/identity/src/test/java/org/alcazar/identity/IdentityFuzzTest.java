// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.alcazar.identity.device.DeviceRevocations;
import org.alcazar.identity.device.DeviceTrust;
import org.alcazar.identity.device.DeviceTrustFiles;
import org.alcazar.identity.device.DeviceVerdict;
import org.alcazar.identity.device.DeviceVerifier;
import org.alcazar.identity.user.AttestationPolicy;
import org.alcazar.identity.user.UserCredentials;
import org.alcazar.identity.user.UserEnrolment;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.identity.user.UserVerifier;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.device.DeviceIdentity;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.ue.device.TestDevices;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains and assertions of a UE's choice end in a verdict; the fuzz targets run over the inputs kept beside them unless JAZZER_FUZZ=1 is set. */
class IdentityFuzzTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final String RP = "corp.example";
    private static final Octets DIGEST = Octets.wrap(new byte[32]);
    private static final int DAMAGES = 400;

    private static final SimulatedWorld WORLD = new SimulatedWorld(1);
    private static final SoftwareAuthenticator AUTHENTICATOR = new SoftwareAuthenticator(WORLD.random(), true);
    private static Database database;
    private static DeviceIdentity device;
    private static DeviceTrust trust;
    private static DeviceVerifier devices;
    private static UserEnrolment enrolment;
    private static UserVerifier users;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("core.db")), Database.Commits.INLINE, List.of(IdentitySchema.SCHEMA));
        var maker = new TestDevices(WORLD.now(), WORLD.random());
        device = maker.genuine(TestDevices.pei(1), Kind.P256);
        trust = new DeviceTrustFiles(WORLD, Files.writeString(folder.resolve("trust.pem"), maker.trust())).get();
        devices = new DeviceVerifier(WORLD, () -> trust, new DeviceRevocations(WORLD, database));
        enrolment = new UserEnrolment(WORLD, database, AttestationPolicy.NONE_OR_SELF);
        users = new UserVerifier(new UserCredentials(WORLD, database));
        var begun = enrolment.begin(SUPI, RP);
        enrolment.complete(SUPI, RP,
                AUTHENTICATOR.register(RP, begun.challenge(), begun.userHandle(), Kind.P256, SoftwareAuthenticator.Attestation.SELF), "");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** The octets are a certificate, in the device's place, its maker's, and in both. */
    @FuzzTest(maxDuration = "60s")
    void anyCertificateEndsInAVerdict(byte[] octets) {
        var strange = Octets.of(octets);
        var chain = device.certificates();
        var signature = device.key().sign(DIGEST);
        for (var certificates : List.of(List.of(strange), List.of(strange, chain.getLast()), List.of(chain.getFirst(), strange))) {
            if (!certificates.equals(chain)) {
                refused(new DeviceProof(device.pei(), certificates, signature));
            }
        }
        refused(new DeviceProof(device.pei(), chain, new Signature(signature.algorithm(), strange)), strange.equals(signature.value()));
    }

    /** The octets are one part of an assertion after another. */
    @FuzzTest(maxDuration = "60s")
    void anyAssertionEndsInAVerdict(byte[] octets) {
        var strange = Octets.of(octets);
        var good = Objects.requireNonNull(AUTHENTICATOR.get(RP, DIGEST, List.of()));
        for (var assertion : List.of(
                new UserAssertion(strange, good.authenticatorData(), good.clientData(), good.signature(), good.userHandle()),
                new UserAssertion(good.credentialId(), strange, good.clientData(), good.signature(), good.userHandle()),
                new UserAssertion(good.credentialId(), good.authenticatorData(), strange, good.signature(), good.userHandle()),
                new UserAssertion(good.credentialId(), good.authenticatorData(), good.clientData(), strange, good.userHandle()),
                new UserAssertion(good.credentialId(), good.authenticatorData(), good.clientData(), good.signature(), strange))) {
            if (!assertion.equals(good) && !(users.verify(SUPI, RP, DIGEST, assertion) instanceof UserVerdict.Refused)) {
                throw new AssertionError("an assertion was taken that nobody made: " + assertion);
            }
        }
    }

    /** The octets are an attestation object. */
    @FuzzTest(maxDuration = "60s")
    void anyEnrolmentEndsInAVerdict(byte[] octets) {
        var begun = enrolment.begin(SUPI, RP);
        var client = "{\"type\":\"webauthn.create\",\"challenge\":\"%s\",\"origin\":\"https://%s\"}".formatted(base64(begun.challenge().toArray()), RP);
        enrolment.complete(SUPI, RP, "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"}}"
                .formatted(base64(client.getBytes(StandardCharsets.UTF_8)), base64(octets)), "");
        enrolment.begin(SUPI, RP);
        enrolment.complete(SUPI, RP, new String(octets, StandardCharsets.UTF_8), "");
    }

    @Test
    void damagedChainsAreRefused() {
        var signature = device.key().sign(DIGEST);
        var chain = device.certificates();
        for (int i = 0; i < DAMAGES; i++) {
            var random = Seeded.random(Seeded.seed() + i);
            int which = random.nextInt(chain.size());
            var damaged = new ArrayList<>(chain);
            damaged.set(which, Octets.wrap(Mutations.random(chain.get(which).toArray(), random)));
            if (!damaged.equals(chain)) {
                refused(new DeviceProof(device.pei(), damaged, signature));
            }
        }
        Mutations.truncations(chain.getFirst().toArray()).forEach(this::anyCertificateEndsInAVerdict);
    }

    @Test
    void damagedAssertionsAreRefused() {
        var good = Objects.requireNonNull(AUTHENTICATOR.get(RP, DIGEST, List.of()));
        for (int i = 0; i < DAMAGES; i++) {
            var random = Seeded.random(Seeded.seed() + i);
            anyAssertionEndsInAVerdict(Mutations.random((i % 2 == 0 ? good.authenticatorData() : good.clientData()).toArray(), random));
        }
    }

    @Test
    void damagedEnrolmentsEndInAVerdict() {
        var begun = enrolment.begin(SUPI, RP);
        var response = AUTHENTICATOR.register(RP, begun.challenge(), begun.userHandle(), Kind.ED25519, SoftwareAuthenticator.Attestation.SELF);
        var object = Base64.getUrlDecoder().decode(response.replaceFirst(".*\"attestationObject\":\"([^\"]*)\".*", "$1"));
        for (int i = 0; i < DAMAGES; i++) {
            anyEnrolmentEndsInAVerdict(Mutations.random(object, Seeded.random(Seeded.seed() + i)));
        }
    }

    private static void refused(DeviceProof proof) {
        refused(proof, false);
    }

    private static void refused(DeviceProof proof, boolean same) {
        if (!same && !(devices.verify(proof, DIGEST) instanceof DeviceVerdict.Refused)) {
            throw new AssertionError("a proof was taken that nobody made: " + proof);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
