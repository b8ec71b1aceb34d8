// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import com.webauthn4j.WebAuthnRegistrationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.verifier.attestation.statement.AttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.TrustAnchorNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.persistence.Database;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Enrols users' credentials (W3C WebAuthn §7.1): a challenge first, then what the authenticator made of it.
 *
 * <p>A challenge is good for ten minutes and for one answer, whatever becomes of it; a further one takes its place.
 */
public final class UserEnrolment {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int CHALLENGE_OCTETS = 32;
    private static final int HANDLE_OCTETS = 32;
    private static final int LONGEST_RESPONSE = 16_384;
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_LABEL = 100;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA));

    private final World world;
    private final Database database;
    private final UserCredentials credentials;
    private final WebAuthnRegistrationManager manager;
    private final CoseKeys keys;

    /** @param database opened with {@link IdentitySchema#SCHEMA} */
    public UserEnrolment(World world, Database database, AttestationPolicy policy) {
        this.world = world;
        this.database = database;
        credentials = new UserCredentials(world, database);
        var converter = new ObjectConverter();
        keys = new CoseKeys(converter);
        var statements = new ArrayList<AttestationStatementVerifier>(List.of(new PackedAttestationStatementVerifier()));
        if (policy == AttestationPolicy.NONE_OR_SELF) {
            statements.add(new NoneAttestationStatementVerifier());
        }
        manager = new WebAuthnRegistrationManager(statements, (aaguid, statement, now) -> {
            throw new TrustAnchorNotFoundException("no maker of authenticators is trusted: their word is not asked for");
        }, new DefaultSelfAttestationTrustworthinessVerifier(), List.of(), converter);
    }

    /**
     * A begun enrolment.
     *
     * @param challenge 32 octets
     * @param userHandle 32 octets, the same for all credentials of a subscriber at a relying party
     * @param known credentials that need not be made again
     */
    public record Begun(String supi, String rpId, Octets challenge, Octets userHandle, List<Octets> known, Instant expires) {

        public Begun {
            known = List.copyOf(known);
        }
    }

    /**
     * Begins.
     *
     * @throws IllegalArgumentException if the relying party is no domain
     */
    public Begun begin(String supi, String rpId) {
        RelyingParty.domain(rpId);
        var active = credentials.active(supi, rpId);
        var challenge = random(CHALLENGE_OCTETS);
        var handle = active.isEmpty() ? random(HANDLE_OCTETS) : active.getFirst().userHandle();
        var expires = world.now().plus(LIFETIME);
        database.write(session -> {
            session.update("DELETE FROM user_enrolment WHERE expires < ?", world.now().toEpochMilli());
            return session.update("INSERT INTO user_enrolment (supi, rp_id, challenge, user_handle, expires) VALUES (?, ?, ?, ?, ?) "
                    + "ON CONFLICT (supi, rp_id) DO UPDATE SET challenge = excluded.challenge, user_handle = excluded.user_handle, "
                    + "expires = excluded.expires", supi, rpId, challenge.toHex(), handle.toHex(), expires.toEpochMilli());
        });
        return new Begun(supi, rpId, challenge, handle, active.stream().map(UserCredential::credentialId).toList(), expires);
    }

    /**
     * Takes what the authenticator made.
     *
     * @param response RegistrationResponseJSON (W3C WebAuthn level 3 §5.1.8.1)
     * @param label the operator's words for it, 100 characters at most
     */
    public UserVerdict complete(String supi, String rpId, String response, String label) {
        if (response.length() > LONGEST_RESPONSE || label.length() > LONGEST_LABEL) {
            return new UserVerdict.Refused(OnDemandCause.MALFORMED, "the response or the label is too long");
        }
        var pending = take(supi, rpId);
        if (pending == null) {
            return new UserVerdict.Refused(OnDemandCause.OUT_OF_ORDER, "no enrolment was begun, or its time is over");
        }
        UserCredential credential;
        try {
            var data = manager.verify(response, new RegistrationParameters(RelyingParty.asking(rpId, pending.challenge()), ALGORITHMS, true, true));
            if (data.getCollectedClientData() == null || Boolean.TRUE.equals(data.getCollectedClientData().getCrossOrigin())) {
                // Of an enrolment the library does not look at it.
                throw new CrossOriginException("within another origin's page");
            }
            credential = credential(supi, rpId, pending, data, label);
        } catch (RuntimeException e) {
            return Refusals.of(e);
        }
        if (credential == null) {
            return new UserVerdict.Refused(OnDemandCause.NO_COMMON_ALGORITHM, "the key is neither ES256 nor Ed25519, or its identifier is too long");
        }
        return switch (credentials.add(credential)) {
            case ADDED -> new UserVerdict.Accepted(credential);
            case KNOWN -> new UserVerdict.Refused(OnDemandCause.NOT_AUTHORISED, "a credential of this identifier was enrolled before");
            case TOO_MANY -> new UserVerdict.Refused(OnDemandCause.NOT_AUTHORISED, "the subscriber has " + UserCredentials.MOST
                    + " credentials already: revoke one first");
        };
    }

    private record Pending(Octets challenge, Octets handle) {
    }

    private @Nullable Pending take(String supi, String rpId) {
        return database.write(session -> {
            var pending = session.first("SELECT challenge, user_handle FROM user_enrolment WHERE supi = ? AND rp_id = ? AND expires >= ?",
                    row -> new Pending(Octets.fromHex(row.getString(1)), Octets.fromHex(row.getString(2))), supi, rpId, world.now().toEpochMilli());
            session.update("DELETE FROM user_enrolment WHERE supi = ? AND rp_id = ?", supi, rpId);
            return pending;
        });
    }

    private @Nullable UserCredential credential(String supi, String rpId, Pending pending, RegistrationData data, String label) {
        var attestation = data.getAttestationObject();
        var made = attestation == null ? null : attestation.getAuthenticatorData().getAttestedCredentialData();
        if (attestation == null || made == null || !CoseKeys.counts(made.getCOSEKey()) || made.getCredentialId().length > LONGEST_ID
                || made.getCredentialId().length == 0) {
            return null;
        }
        return new UserCredential(supi, rpId, Octets.of(made.getCredentialId()), pending.handle(), keys.write(made.getCOSEKey()),
                attestation.getAuthenticatorData().getSignCount(), label, world.now(), null);
    }

    private Octets random(int length) {
        var octets = new byte[length];
        world.random().nextBytes(octets);
        return Octets.wrap(octets);
    }
}
