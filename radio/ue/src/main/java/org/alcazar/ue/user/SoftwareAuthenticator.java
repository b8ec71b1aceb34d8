// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.user;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.wire.Octets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator and its client in software (W3C WebAuthn §6): makes credentials of ES256 and Ed25519, and assertions with them. It says
 * that the person was present and verified without asking anyone, so it is for tests and demos.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class SoftwareAuthenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final int ID_OCTETS = 32;
    private static final int ES256 = -7;
    private static final int EDDSA = -8;

    private final RandomGenerator random;
    private final boolean counting;
    private final List<Credential> credentials = new ArrayList<>();
    private final Set<UserMisbehaviour> misbehaviours = EnumSet.noneOf(UserMisbehaviour.class);

    /** @param counting whether there is a signature counter; without one it is always 0 */
    public SoftwareAuthenticator(RandomGenerator random, boolean counting) {
        this.random = random;
        this.counting = counting;
    }

    /** What is said of the authenticator at enrolment. */
    public enum Attestation {
        /** Nothing: {@code none}. */
        NONE,
        /** A signature by the credential's own key: {@code packed} without certificates. */
        SELF
    }

    private static final class Credential {

        private final String rpId;
        private final Octets id;
        private final @Nullable Octets userHandle;
        private final SigningKey key;
        private long counter;

        Credential(String rpId, Octets id, @Nullable Octets userHandle, SigningKey key) {
            this.rpId = rpId;
            this.id = id;
            this.userHandle = userHandle;
            this.key = key;
        }
    }

    /** From now on it does these wrong, and no others. */
    public void misbehave(UserMisbehaviour... wrong) {
        misbehaviours.clear();
        misbehaviours.addAll(List.of(wrong));
    }

    /** The identifiers of its credentials, the first made first. */
    public List<Octets> credentialIds() {
        return credentials.stream().map(credential -> credential.id).toList();
    }

    /**
     * Makes a credential.
     *
     * @return RegistrationResponseJSON
     */
    public String register(String rpId, Octets challenge, Octets userHandle, SigningKey.Kind kind, Attestation attestation) {
        var id = random(ID_OCTETS);
        var credential = new Credential(rpId, id, userHandle, SigningKey.generate(kind, random));
        credentials.add(credential);
        var attested = ByteBuffer.allocate(512).put(new byte[16]).putShort((short) ID_OCTETS).put(id.toArray()).put(cose(credential.key).toArray());
        var data = authenticatorData(credential, ATTESTED, Octets.copyOf(attested.flip()));
        var client = clientData("webauthn.create", "webauthn.get", rpId, challenge);
        var object = new Cbor().map(3).text("fmt");
        if (attestation == Attestation.NONE) {
            object.text("none").text("attStmt").map(0);
        } else {
            object.text("packed").text("attStmt").map(2).text("alg").integer(algorithm(credential.key)).text("sig")
                    .octets(sign(credential, data, client));
        }
        object.text("authData").octets(data);
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"},%s}"
                .formatted(base64(id), base64(id), base64(client), base64(object.toOctets()), "\"clientExtensionResults\":{}");
    }

    /**
     * Makes an assertion with the first credential that is allowed.
     *
     * @param allowed identifiers; empty for any of the relying party
     * @return null if there is none
     */
    public @Nullable UserAssertion get(String rpId, Octets challenge, List<Octets> allowed) {
        for (var credential : credentials) {
            if (credential.rpId.equals(rpId) && (allowed.isEmpty() || allowed.contains(credential.id))) {
                if (counting && !misbehaviours.contains(UserMisbehaviour.OLD_COUNTER)) {
                    credential.counter++;
                }
                var data = authenticatorData(credential, 0, Octets.EMPTY);
                var client = clientData("webauthn.get", "webauthn.create", rpId, challenge);
                return new UserAssertion(credential.id, data, client, sign(credential, data, client), credential.userHandle);
            }
        }
        return null;
    }

    private Octets authenticatorData(Credential credential, int flags, Octets rest) {
        int present = misbehaviours.contains(UserMisbehaviour.NOT_PRESENT) ? 0 : USER_PRESENT;
        int verified = misbehaviours.contains(UserMisbehaviour.NOT_VERIFIED) ? 0 : USER_VERIFIED;
        var rpId = misbehaviours.contains(UserMisbehaviour.OTHER_RELYING_PARTY) ? "other." + credential.rpId : credential.rpId;
        var data = ByteBuffer.allocate(37 + rest.length()).put(hash(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | present | verified)).putInt((int) credential.counter).put(rest.toArray());
        return Octets.copyOf(data.flip());
    }

    private Octets clientData(String type, String otherType, String rpId, Octets challenge) {
        var answered = challenge;
        if (misbehaviours.contains(UserMisbehaviour.OTHER_CHALLENGE)) {
            answered = random(challenge.length());
        }
        return Octets.wrap("{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://%s\",\"crossOrigin\":%s}".formatted(
                misbehaviours.contains(UserMisbehaviour.OTHER_TYPE) ? otherType : type, base64(answered),
                misbehaviours.contains(UserMisbehaviour.OTHER_ORIGIN) ? "other." + rpId : rpId,
                misbehaviours.contains(UserMisbehaviour.CROSS_ORIGIN)).getBytes(StandardCharsets.UTF_8));
    }

    private Octets sign(Credential credential, Octets data, Octets client) {
        var signed = ByteBuffer.allocate(data.length() + 32).put(data.toArray()).put(hash(client.toArray()));
        var key = misbehaviours.contains(UserMisbehaviour.OTHER_KEY) ? SigningKey.generate(credential.key.kind(), random) : credential.key;
        return key.signMessage(Octets.copyOf(signed.flip()));
    }

    /** The public key as a COSE_Key (RFC 9053 §7). */
    private static Octets cose(SigningKey key) {
        var octets = key.publicOctets();
        return switch (key.kind()) {
            case P256 -> new Cbor().map(5).integer(1).integer(2).integer(3).integer(ES256).integer(-1).integer(1)
                    .integer(-2).octets(octets.slice(1, 33)).integer(-3).octets(octets.slice(33, 65)).toOctets();
            case ED25519 -> new Cbor().map(4).integer(1).integer(1).integer(3).integer(EDDSA).integer(-1).integer(6)
                    .integer(-2).octets(octets).toOctets();
        };
    }

    private static int algorithm(SigningKey key) {
        return key.kind() == SigningKey.Kind.P256 ? ES256 : EDDSA;
    }

    private static byte[] hash(byte[] octets) {
        var digest = new SHA256Digest();
        digest.update(octets, 0, octets.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static String base64(Octets octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets.toArray());
    }

    private Octets random(int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }
}
