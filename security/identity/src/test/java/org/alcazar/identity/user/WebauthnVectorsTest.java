// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of W3C WebAuthn level 3 §16. */
class WebauthnVectorsTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final String RP = "example.org";
    private static final String PKCS8_P256 = "3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420";
    private static final String PKCS8_ED25519 = "302e020100300506032b657004220420";

    // §16.3, ES256 with self attestation.
    private static final Octets SELF_ID = Octets.fromHex("455ef34e2043a87db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58c");
    private static final Octets SELF_KEY = Octets.fromHex("b4bbfa5d68e1693b6ef5a19a0e60ef7ee2cbcac81f7fec7006ac3a21e0c5116a");
    private static final String SELF_CHALLENGE = "7869c2b772d4b58eba9378cf8f29e26cf935aa77df0da89fa99c0bdc0a76f7e5";
    private static final String SELF_CREATE = """
            {"type":"webauthn.create","challenge":"eGnCt3LUtY66k3jPjynibPk1qnffDaifqZwL3Ap29-U","origin":"https://example.org",\
            "crossOrigin":false,"extraData":"clientDataJSON may be extended with additional fields in the future, \
            such as this: U9hTXvKE2URkMnb_0xYHVg"}""";
    private static final String SELF_OBJECT = """
            a363666d74667061636b65646761747453746d74a263616c672663736967584630440220067a20754ab925005dbf378097c92120031581c73228d1fb4f5b881b
            cd7da98302207fc7b147558c7c0eba3af18bd9d121fa3d3a26d17fe3f220272178f473b6006d68617574684461746158a4bfabc37432958b063360d3ad6461c9
            c4735ae7f8edd46592a5e0f01452b2e4b55d00000000df850e09db6afbdfab51697791506cfc0020455ef34e2043a87db3d4afeb39bbcb6cc32df9347c789a86
            5ecdca129cbef58ca5010203262001215820eb151c8176b225cc651559fecf07af450fd85802046656b34c18f6cf193843c5225820927b8aa427a2be1b8834d2
            33a2d34f61f13bfd44119c325d5896e183fee484f2""";
    private static final Octets SELF_ASKED = Octets.fromHex("4478a10b1352348dd160c1353b0d469b5db19eb91c27f7dfa6fed39fe26af20b");
    private static final String SELF_GET = """
            {"type":"webauthn.get","challenge":"RHihCxNSNI3RYME1Ow1Gm12xnrkcJ_ffpv7Tn-Jq8gs","origin":"https://example.org","crossOrigin":false,\
            "extraData":"clientDataJSON may be extended with additional fields in the future, such as this: gTb53rz6EhSWomXGzimC1Q"}""";
    private static final Octets NOT_VERIFIED = Octets.fromHex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50900000000");
    private static final Octets VERIFIED = Octets.fromHex("bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50d00000000");

    private final SimulatedWorld world = new SimulatedWorld(1);
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("core.db")), Database.Commits.INLINE, List.of(IdentitySchema.SCHEMA));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The keys of the vectors sign as the vectors are signed, octet for octet: ECDSA by RFC 6979. */
    @ParameterizedTest
    @CsvSource({
        "P256,6e68e7a58484a3264f66b77f5d6dc5bc36a47085b615c9727ab334e8c369c2ee,bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b5"
                + "1900000000,OcDnUhQXulTUPo3JUXT0I97pvzzYBP9tZchXyav01Ag,"
                + "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1dd5d78c6e486013f93"
                + "7295ea13653e331e87",
        "ED25519,971f38c0f73aaf0c5a614eb5e26430ae1ea0ed13e4f425d96e9662349340b0b3,bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2"
                + "e4b50100000000,iVlX4BxjOmmDSKLYoxpUt9sn6MHEOyCA15riGQJnv9I,"
                + "f5c59c7e46c34f6f8cc197101ddf9934fa2595f68eb1913a637e8419eb9ba4cfdfc48f85393bc0d40b011f0d6fecb097d6607525713223a0dc0d453993dae00b"})
    void theUesAuthenticatorSignsAsTheVectorsAreSigned(SigningKey.Kind kind, String key, String data, String challenge, String signature) {
        var client = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"https://example.org\",\"crossOrigin\":false}".formatted(challenge);
        assertThat(key(kind, key).signMessage(signed(Octets.fromHex(data), client))).isEqualTo(Octets.fromHex(signature));
    }

    @Test
    void theVectorOfSelfAttestationIsEnrolledAndVerified() {
        var enrolment = new UserEnrolment(world, database, AttestationPolicy.SELF);
        enrolment.begin(SUPI, RP);
        database.write(session -> session.update("UPDATE user_enrolment SET challenge = ?", SELF_CHALLENGE));
        assertThat(enrolment.complete(SUPI, RP, response(), "")).isInstanceOfSatisfying(UserVerdict.Accepted.class,
                accepted -> assertThat(accepted.credential().credentialId()).isEqualTo(SELF_ID));
        var verifier = new UserVerifier(new UserCredentials(world, database));
        var signature = Octets.fromHex("304402203310b9431903c401f1be2bdc8d23a4007682dbbddcf846994947b7f465daf84002204e94dd00047b316061b3b99772b7efd9"
                + "5994a83ef584b3b6b825ea3550251b66");
        var key = key(SigningKey.Kind.P256, SELF_KEY.toHex());
        assertThat(key.signMessage(signed(NOT_VERIFIED, SELF_GET))).isEqualTo(signature);
        // The vector's user is present, but not verified.
        var client = Octets.wrap(SELF_GET.getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(SUPI, RP, SELF_ASKED, new UserAssertion(SELF_ID, NOT_VERIFIED, client, signature, null)))
                .isInstanceOfSatisfying(UserVerdict.Refused.class, refused -> assertThat(refused.cause()).isEqualTo(OnDemandCause.USER_NOT_VERIFIED));
        assertThat(verifier.verify(SUPI, RP, SELF_ASKED, new UserAssertion(SELF_ID, VERIFIED, client, signature, null)))
                .isInstanceOfSatisfying(UserVerdict.Refused.class, refused -> assertThat(refused.cause()).isEqualTo(OnDemandCause.BAD_SIGNATURE));
        assertThat(verifier.verify(SUPI, RP, SELF_ASKED, new UserAssertion(SELF_ID, VERIFIED, client, key.signMessage(signed(VERIFIED, SELF_GET)), null)))
                .isInstanceOf(UserVerdict.Accepted.class);
    }

    private static SigningKey key(SigningKey.Kind kind, String hex) {
        return SigningKey.of(Octets.fromHex((kind == SigningKey.Kind.P256 ? PKCS8_P256 : PKCS8_ED25519) + hex).toArray());
    }

    private static Octets signed(Octets data, String client) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(client.getBytes(StandardCharsets.UTF_8));
            return Octets.copyOf(ByteBuffer.allocate(data.length() + hash.length).put(data.toArray()).put(hash).flip());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String response() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var id = encoder.encodeToString(SELF_ID.toArray());
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"}}"
                .formatted(id, id, encoder.encodeToString(SELF_CREATE.getBytes(StandardCharsets.UTF_8)),
                        encoder.encodeToString(Octets.fromHex(SELF_OBJECT).toArray()));
    }
}
