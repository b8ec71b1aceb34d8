// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.ue.device.SigningKey.Kind;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.alcazar.ue.user.SoftwareAuthenticator.Attestation;
import org.alcazar.ue.user.UserMisbehaviour;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserVerifierTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final String RP = "corp.example";
    private static final Octets CHALLENGE = Octets.fromHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final SoftwareAuthenticator authenticator = new SoftwareAuthenticator(world.random(), true);
    private Database database;
    private UserCredentials credentials;
    private UserEnrolment enrolment;
    private UserVerifier verifier;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(settings(folder), Database.Commits.INLINE, List.of(IdentitySchema.SCHEMA));
        credentials = new UserCredentials(world, database);
        enrolment = new UserEnrolment(world, database, AttestationPolicy.NONE_OR_SELF);
        verifier = new UserVerifier(credentials);
    }

    /** Where it is kept. */
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.Sqlite.at(folder.resolve("core.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UserVerdict enrol(SoftwareAuthenticator with, Kind kind, Attestation attestation) {
        var begun = enrolment.begin(SUPI, RP);
        return enrolment.complete(SUPI, RP, with.register(RP, begun.challenge(), begun.userHandle(), kind, attestation), "key");
    }

    private UserCredential enrolled(Kind kind) {
        return ((UserVerdict.Accepted) enrol(authenticator, kind, Attestation.SELF)).credential();
    }

    private UserAssertion assertion() {
        return Objects.requireNonNull(authenticator.get(RP, CHALLENGE, verifier.credentialIds(SUPI, RP)));
    }

    private UserVerdict verdict(UserAssertion assertion) {
        return verifier.verify(SUPI, RP, CHALLENGE, assertion);
    }

    private void pass(Duration time) {
        world.after(time, () -> {
        });
        world.run(time);
    }

    private static void refused(OnDemandCause cause, UserVerdict verdict) {
        assertThat(verdict).isInstanceOfSatisfying(UserVerdict.Refused.class,
                refused -> assertThat(refused.cause()).as(refused.reason()).isEqualTo(cause));
    }

    @ParameterizedTest
    @CsvSource({"P256,NONE", "P256,SELF", "ED25519,NONE", "ED25519,SELF"})
    void whoIsEnrolledIsAccepted(Kind kind, Attestation attestation) {
        assertThat(enrol(authenticator, kind, attestation)).isInstanceOf(UserVerdict.Accepted.class);
        for (long counter = 1; counter < 4; counter++) {
            long expected = counter;
            assertThat(verdict(assertion())).isInstanceOfSatisfying(UserVerdict.Accepted.class,
                    accepted -> assertThat(accepted.credential().counter()).isEqualTo(expected));
        }
        assertThat(credentials.list(SUPI)).singleElement().satisfies(credential -> {
            assertThat(credential.counter()).isEqualTo(3);
            assertThat(credential.label()).isEqualTo("key");
            assertThat(credential.created()).isEqualTo(world.now());
        });
    }

    @ParameterizedTest
    @CsvSource({"NOT_VERIFIED,USER_NOT_VERIFIED", "NOT_PRESENT,USER_NOT_VERIFIED", "OTHER_RELYING_PARTY,REQUEST_MISMATCH",
            "OTHER_ORIGIN,REQUEST_MISMATCH", "CROSS_ORIGIN,REQUEST_MISMATCH", "OTHER_CHALLENGE,REQUEST_MISMATCH", "OTHER_TYPE,REQUEST_MISMATCH",
            "OLD_COUNTER,NOT_AUTHORISED", "OTHER_KEY,BAD_SIGNATURE"})
    void anAssertionWithOneFaultIsRefused(UserMisbehaviour fault, OnDemandCause cause) {
        enrolled(Kind.P256);
        assertThat(verdict(assertion())).isInstanceOf(UserVerdict.Accepted.class);
        authenticator.misbehave(fault);
        refused(cause, verdict(assertion()));
        authenticator.misbehave();
        assertThat(verdict(assertion())).isInstanceOf(UserVerdict.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLD_COUNTER")
    void anEnrolmentWithOneFaultIsRefused(UserMisbehaviour fault) {
        authenticator.misbehave(fault);
        assertThat(enrol(authenticator, Kind.P256, Attestation.SELF)).isInstanceOf(UserVerdict.Refused.class);
        assertThat(credentials.list()).isEmpty();
    }

    @Test
    void anAssertionIsTakenOnce() {
        enrolled(Kind.ED25519);
        var assertion = assertion();
        assertThat(verdict(assertion)).isInstanceOf(UserVerdict.Accepted.class);
        refused(OnDemandCause.NOT_AUTHORISED, verdict(assertion));
        refused(OnDemandCause.REQUEST_MISMATCH, verifier.verify(SUPI, RP, Octets.wrap(new byte[32]), assertion()));
    }

    @Test
    void anAuthenticatorWithoutACounterStaysAtZero() {
        var plain = new SoftwareAuthenticator(world.random(), false);
        assertThat(enrol(plain, Kind.P256, Attestation.NONE)).isInstanceOf(UserVerdict.Accepted.class);
        for (int i = 0; i < 2; i++) {
            assertThat(verdict(Objects.requireNonNull(plain.get(RP, CHALLENGE, List.of())))).isInstanceOf(UserVerdict.Accepted.class);
        }
    }

    @Test
    void aCredentialIsOfItsSubscriberAndItsDataNetwork() {
        enrolled(Kind.P256);
        refused(OnDemandCause.NO_CREDENTIAL, verifier.verify("imsi-001010000000002", RP, CHALLENGE, assertion()));
        refused(OnDemandCause.NO_CREDENTIAL, verifier.verify(SUPI, "other.example", CHALLENGE, assertion()));
        var assertion = assertion();
        refused(OnDemandCause.NO_CREDENTIAL, verdict(new UserAssertion(Octets.of(1), assertion.authenticatorData(), assertion.clientData(),
                assertion.signature(), null)));
        refused(OnDemandCause.NO_CREDENTIAL, verdict(new UserAssertion(assertion.credentialId(), assertion.authenticatorData(),
                assertion.clientData(), assertion.signature(), Octets.of(7))));
        assertThat(verdict(new UserAssertion(assertion.credentialId(), assertion.authenticatorData(), assertion.clientData(), assertion.signature(),
                null))).isInstanceOf(UserVerdict.Accepted.class);
    }

    @Test
    void aRevokedCredentialCountsNoMore() {
        var credential = enrolled(Kind.P256);
        assertThat(credentials.revoke(SUPI, RP, credential.credentialId())).isTrue();
        assertThat(credentials.revoke(SUPI, RP, credential.credentialId())).isFalse();
        assertThat(verifier.credentialIds(SUPI, RP)).isEmpty();
        refused(OnDemandCause.NO_CREDENTIAL, verdict(assertion()));
        assertThat(credentials.list(SUPI)).singleElement().satisfies(revoked -> assertThat(revoked.revoked()).isEqualTo(world.now()));
    }

    @Test
    void anEnrolmentAnswersItsOwnChallengeOnceAndInTime() {
        var begun = enrolment.begin(SUPI, RP);
        var response = authenticator.register(RP, begun.challenge(), begun.userHandle(), Kind.P256, Attestation.NONE);
        refused(OnDemandCause.OUT_OF_ORDER, enrolment.complete("imsi-001010000000002", RP, response, ""));
        assertThat(enrolment.complete(SUPI, RP, response, "")).isInstanceOf(UserVerdict.Accepted.class);
        refused(OnDemandCause.OUT_OF_ORDER, enrolment.complete(SUPI, RP, response, ""));
        enrolment.begin(SUPI, RP);
        refused(OnDemandCause.REQUEST_MISMATCH, enrolment.complete(SUPI, RP, response, ""));
        var late = enrolment.begin(SUPI, RP);
        assertThat(late.userHandle()).isEqualTo(begun.userHandle());
        assertThat(late.known()).isEqualTo(authenticator.credentialIds());
        pass(Duration.ofMinutes(11));
        refused(OnDemandCause.OUT_OF_ORDER,
                enrolment.complete(SUPI, RP, authenticator.register(RP, late.challenge(), late.userHandle(), Kind.P256, Attestation.NONE), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> enrolment.begin(SUPI, "https://corp.example"));
    }

    @Test
    void policyMayWantTheKeyToBeShown() {
        enrolment = new UserEnrolment(world, database, AttestationPolicy.SELF);
        assertThat(enrol(authenticator, Kind.P256, Attestation.NONE)).isInstanceOf(UserVerdict.Refused.class);
        assertThat(enrol(authenticator, Kind.P256, Attestation.SELF)).isInstanceOf(UserVerdict.Accepted.class);
    }

    @Test
    void credentialsOfASubscriberAreBounded() {
        for (int i = 0; i < UserCredentials.MOST; i++) {
            assertThat(enrol(authenticator, Kind.ED25519, Attestation.NONE)).isInstanceOf(UserVerdict.Accepted.class);
        }
        refused(OnDemandCause.NOT_AUTHORISED, enrol(authenticator, Kind.ED25519, Attestation.NONE));
        for (int i = 0; i < UserCredentials.MOST_KEPT; i++) {
            credentials.revoke(SUPI, RP, credentials.active(SUPI, RP).getLast().credentialId());
            pass(Duration.ofSeconds(1));
            assertThat(enrol(authenticator, Kind.ED25519, Attestation.NONE)).isInstanceOf(UserVerdict.Accepted.class);
        }
        assertThat(credentials.list(SUPI)).hasSize(UserCredentials.MOST_KEPT);
        assertThat(credentials.active(SUPI, RP)).hasSize(UserCredentials.MOST);
        assertThat(verifier.credentialIds(SUPI, RP)).hasSize(8);
    }
}
