// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.List;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Registration;
import org.alcazar.ue.usim.SequenceNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A UE of the demonstration, and what is to become of it.
 *
 * @param title what its ladder shows
 * @param scheme how its card conceals who it is
 * @param wrongKey whether its card has another K than the home network
 * @param sqn the highest sequence number that its card has seen
 * @param outcome how its authentication is to go
 * @param failure how its registration is to fail, or null if it is to succeed
 */
record Cast(String title, ProtectionScheme scheme, boolean wrongKey, long sqn, AuthenticationOutcome outcome,
        Failure.@Nullable Reason failure) {

    private static final long FAR_AHEAD = 1L << 40;

    static final List<Cast> ALL = List.of(
            new Cast("conceals its identity with profile A (X25519)", ProtectionScheme.PROFILE_A, false, 0, AuthenticationOutcome.ANSWERED, null),
            new Cast("conceals its identity with profile B (P-256)", ProtectionScheme.PROFILE_B, false, 0, AuthenticationOutcome.ANSWERED, null),
            new Cast("shows its identity (null scheme)", ProtectionScheme.NULL, false, 0, AuthenticationOutcome.ANSWERED, null),
            new Cast("has a wrong key: it does not take the network for its own, and is rejected", ProtectionScheme.PROFILE_A, true, 0,
                    AuthenticationOutcome.MAC_FAILURE, Failure.Reason.AUTHENTICATION_REJECTED),
            new Cast("has a sequence number out of range: it resynchronises", ProtectionScheme.PROFILE_A, false, FAR_AHEAD,
                    AuthenticationOutcome.RESYNCHRONISED, null));

    SequenceNumbers sequenceNumbers() {
        return sqn == 0 ? SequenceNumbers.fresh() : SequenceNumbers.startingAt(sqn);
    }

    /** Whether it went as it should. */
    boolean isFulfilledBy(Registration registration) {
        var seen = registration.failure();
        return registration.authentication() == outcome && (seen == null ? failure == null : seen.reason() == failure);
    }
}
