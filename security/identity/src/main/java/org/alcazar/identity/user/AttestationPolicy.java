// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

/** What an authenticator must say for itself when it is enrolled (W3C WebAuthn §6.5). */
public enum AttestationPolicy {
    /** Nothing, or a signature by the credential's own key. */
    NONE_OR_SELF,
    /** A signature by the credential's own key: at least, who enrols has the key. */
    SELF
}
