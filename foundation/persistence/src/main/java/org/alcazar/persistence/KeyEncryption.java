// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import org.alcazar.crypto.Secret;

/**
 * Encrypts long-term keys before they are stored, under a key that is not in the database.
 *
 * <p>The label says what a key is of, such as {@code imsi-001010000000001/k}. It is authenticated with the key: what was encrypted under
 * one label does not decrypt under another, so that rows cannot be exchanged in the database.
 */
public interface KeyEncryption {

    /** The key encrypted; another text each time. */
    byte[] encrypt(Secret key, String label);

    /**
     * The key back.
     *
     * @throws PersistenceException if the octets were not encrypted here under this label, or were changed since
     */
    Secret decrypt(byte[] encrypted, String label);
}
