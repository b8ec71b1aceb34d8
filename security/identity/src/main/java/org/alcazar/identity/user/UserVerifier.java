// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.authenticator.AuthenticatorImpl;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.util.List;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.wire.Octets;

/**
 * Verifies assertions (W3C WebAuthn §7.2): challenge, origin, relying party, user present and verified, signature, signature counter.
 * Whatever a UE sends ends in one verdict.
 */
public final class UserVerifier {

    private static final int MOST_AUTHENTICATOR_DATA = 512;
    private static final int MOST_CLIENT_DATA = 1024;
    private static final int MOST_SIGNATURE = 512;

    private final UserCredentials credentials;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnAuthenticationManager manager = new WebAuthnAuthenticationManager(List.of(), converter);
    private final CoseKeys keys = new CoseKeys(converter);

    public UserVerifier(UserCredentials credentials) {
        this.credentials = credentials;
    }

    /** Which credentials will do, for USER_REQUEST and ANNOUNCE: 8 at most, the latest enrolled first. */
    public List<Octets> credentialIds(String supi, String rpId) {
        return credentials.active(supi, rpId).stream().limit(8).map(UserCredential::credentialId).toList();
    }

    /**
     * Verifies an assertion, and keeps the signature counter that it showed.
     *
     * @param challenge what was to be signed, 32 octets
     * @throws PersistenceException if the database fails
     */
    public UserVerdict verify(String supi, String rpId, Octets challenge, UserAssertion assertion) {
        if (assertion.authenticatorData().length() > MOST_AUTHENTICATOR_DATA || assertion.clientData().length() > MOST_CLIENT_DATA
                || assertion.signature().length() > MOST_SIGNATURE) {
            return new UserVerdict.Refused(OnDemandCause.MALFORMED, "a part is too long");
        }
        var credential = credentials.find(rpId, assertion.credentialId());
        if (credential == null || !credential.supi().equals(supi)) {
            return new UserVerdict.Refused(OnDemandCause.NO_CREDENTIAL, "the subscriber has no such credential");
        }
        if (credential.revoked() != null) {
            return new UserVerdict.Refused(OnDemandCause.NO_CREDENTIAL, "the credential was revoked");
        }
        if (assertion.userHandle() != null && !assertion.userHandle().equals(credential.userHandle())) {
            return new UserVerdict.Refused(OnDemandCause.NO_CREDENTIAL, "the credential is of another user");
        }
        long counter;
        try {
            counter = verified(credential, challenge, assertion);
        } catch (RuntimeException e) {
            return Refusals.of(e);
        }
        // Two sessions may show the same assertion at once: the database lets one through.
        if (!credentials.raise(credential, counter)) {
            return Refusals.cloned();
        }
        return new UserVerdict.Accepted(credentials.withCounter(credential, counter));
    }

    // What replaces the deprecated ones wants flags of backup, which nobody here asks about.
    @SuppressWarnings("deprecation")
    private long verified(UserCredential credential, Octets challenge, UserAssertion assertion) {
        var id = credential.credentialId().toArray();
        var known = new AuthenticatorImpl(new AttestedCredentialData(AAGUID.ZERO, id, keys.read(credential.publicKey())),
                new NoneAttestationStatement(), credential.counter());
        var request = new AuthenticationRequest(id, assertion.authenticatorData().toArray(), assertion.clientData().toArray(),
                assertion.signature().toArray());
        var parameters = new AuthenticationParameters(RelyingParty.asking(credential.rpId(), challenge), known, List.of(id), true, true);
        var data = manager.verify(request, parameters).getAuthenticatorData();
        if (data == null) {
            throw new IllegalArgumentException("no authenticator data");
        }
        return data.getSignCount();
    }
}
