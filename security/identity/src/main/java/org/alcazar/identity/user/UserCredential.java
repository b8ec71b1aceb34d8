// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import java.time.Instant;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A credential of a person who uses a subscription.
 *
 * @param rpId the data network's domain
 * @param credentialId 1 to 255 octets
 * @param userHandle what the authenticator knows the person by; random
 * @param publicKey a COSE_Key (RFC 9053), of ES256 or Ed25519
 * @param counter the authenticator's signature counter as last seen; 0 if it has none
 * @param label the operator's words
 * @param revoked null while it counts
 */
public record UserCredential(String supi, String rpId, Octets credentialId, Octets userHandle, Octets publicKey, long counter, String label,
        Instant created, @Nullable Instant revoked) {
}
