// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.ue.session.PduSession;
import org.jspecify.annotations.Nullable;

/**
 * How an attach went.
 *
 * @param supi whose it was
 * @param identity what the UE called itself in the request: its IMSI, or the GUTI of an earlier attach; null if there was no request
 * @param algorithms of NAS; null if no security context came into use
 * @param guti the GUTI the UE has at the end, or null
 * @param session the PDN connection that came with it; null if none did
 * @param duration from the first request to the end
 * @param attempts requests sent
 * @param failure null if the UE is attached
 */
public record Attachment(String supi, @Nullable EpsMobileIdentity identity, AuthenticationOutcome authentication,
        @Nullable EpsNasSecurityAlgorithms algorithms, AsSecurity asSecurity, @Nullable EpsGuti guti, @Nullable PduSession session,
        Duration duration, int attempts, @Nullable Failure failure) {

    /** One that was not begun. */
    public static Attachment unbegun(String supi, Failure failure) {
        return new Attachment(supi, null, AuthenticationOutcome.NOT_PERFORMED, null, AsSecurity.NOT_ACTIVATED, null, null, Duration.ZERO, 0,
                failure);
    }

    /** Whether the UE is attached. */
    public boolean succeeded() {
        return failure == null;
    }
}
