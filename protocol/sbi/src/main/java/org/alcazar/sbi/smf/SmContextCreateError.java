// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.alcazar.sbi.ProblemDetails;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * No context was created (TS 29.502 §6.1.6.2.11).
 *
 * @param n1SmMsg what to tell the UE, a PDU SESSION ESTABLISHMENT REJECT or a 5GSM STATUS; null if there is nothing to tell
 */
public record SmContextCreateError(ProblemDetails.Document error, @Nullable Octets n1SmMsg) implements SmContextCreateOutcome {
}
