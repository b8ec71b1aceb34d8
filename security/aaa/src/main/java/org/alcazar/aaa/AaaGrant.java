// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import java.time.Duration;
import org.alcazar.sbi.Ipv4Addr;
import org.jspecify.annotations.Nullable;

/**
 * What a server grants with its consent.
 *
 * @param ipv4 the address the session is to have (Framed-IP-Address)
 * @param lifetime how long the session may last, or may last until the UE proves itself again (Session-Timeout)
 * @param thenAgain whether the UE is asked again when that time is over (Termination-Action); otherwise the session ends
 */
public record AaaGrant(@Nullable Ipv4Addr ipv4, @Nullable Duration lifetime, boolean thenAgain) {

    /** Consent and nothing more. */
    public static final AaaGrant PLAIN = new AaaGrant(null, null, false);
}
