// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.crypto.Secret;

/** A key, or an expected response, that one node gives another: never shown, compared in constant time. */
public final class Key {

    private final Secret secret;

    /** What it is of stays the caller's to wipe, and must live as long as this. */
    public Key(Secret secret) {
        this.secret = secret;
    }

    /** The key itself. */
    public Secret secret() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that && secret.sameAs(that.secret);
    }

    /** The same for all keys of a length: it must not tell one from another. */
    @Override
    public int hashCode() {
        return secret.length();
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
