// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.regex.Pattern;
import org.alcazar.wire.Octets;

/** The data network as WebAuthn sees it. */
final class RelyingParty {

    private static final int LONGEST = 253;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private RelyingParty() {
    }

    /**
     * Checks that a text is a domain.
     *
     * @throws IllegalArgumentException if it is none
     */
    static String domain(String rpId) {
        if (rpId.length() > LONGEST || !DOMAIN.matcher(rpId).matches()) {
            throw new IllegalArgumentException("a relying party is a domain in lower case, such as corp.example, not " + rpId);
        }
        return rpId;
    }

    static ServerProperty asking(String rpId, Octets challenge) {
        Challenge asked = new DefaultChallenge(challenge.toArray());
        return new ServerProperty(new Origin("https://" + rpId), rpId, asked);
    }
}
