// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.identity.user.UserVerifier;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.service.UserAuthentication;
import org.alcazar.smf.context.SmKeys;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.wire.Octets;

/** The person that a session is to be for: which credentials will do, and what an assertion must be of. */
final class SmUser implements UserAuthentication.Side {

    private final PduSession session;
    private final SmKeys keys;
    private final UserVerifier verifier;
    private final String rpId;
    private final List<Octets> credentialIds;

    SmUser(PduSession session, SmKeys keys, UserVerifier verifier, String rpId) {
        this.session = session;
        this.keys = keys;
        this.verifier = verifier;
        this.rpId = rpId;
        this.credentialIds = verifier.credentialIds(session.key().supi(), rpId);
    }

    @Override
    public String rpId() {
        return rpId;
    }

    @Override
    public List<Octets> credentialIds() {
        return credentialIds;
    }

    @Override
    public boolean isCiphered() {
        return session.isUplinkCiphered();
    }

    @Override
    public SmKeyContext sm() {
        return keys.derivedWith();
    }

    @Override
    public UserVerdict verify(Octets nonce, UserAssertion assertion) {
        var supi = session.key().supi();
        try (var exporter = SecurityServiceKeys.userExporter(keys.key(), keys.session())) {
            return verifier.verify(supi, rpId, SecurityServiceKeys.userChallenge(nonce, exporter, supi, keys.session()), assertion);
        } catch (PersistenceException e) {
            return new UserVerdict.Refused(OnDemandCause.INTERNAL, "the credentials cannot be read");
        }
    }

    @Override
    public void refused(OnDemandCause cause, String reason) {
        session.audit(Audit.Kind.USER_REFUSED, cause + ": " + reason);
    }
}
