// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import org.alcazar.sbi.Ipv4Addr;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a server means (RFC 5176 §3): those of which all that is told is true. At least one is told.
 *
 * @param reference see {@link AaaSession#reference}
 * @param subscriber digits of a SUPI or GPSI
 */
public record AaaSelector(@Nullable String reference, @Nullable String userName, @Nullable String subscriber, @Nullable String dnn,
        @Nullable Ipv4Addr ipv4) {

    public AaaSelector {
        if (reference == null && userName == null && subscriber == null && ipv4 == null) {
            throw new IllegalArgumentException("a session is meant, not all of them");
        }
    }

    /** Whether a session is meant. @param user the identity that the UE gave in it @param address the one it has */
    public boolean means(AaaSession session, @Nullable String user, @Nullable Ipv4Addr address) {
        return (reference == null || reference.equals(session.reference()))
                && (userName == null || userName.equals(user))
                && (subscriber == null || names(session.supi()) || session.gpsi() != null && names(session.gpsi()))
                && (dnn == null || dnn.equalsIgnoreCase(session.dnn()))
                && (ipv4 == null || ipv4.equals(address));
    }

    private boolean names(String identity) {
        return identity.equals(subscriber) || identity.substring(identity.indexOf('-') + 1).equals(subscriber);
    }
}
