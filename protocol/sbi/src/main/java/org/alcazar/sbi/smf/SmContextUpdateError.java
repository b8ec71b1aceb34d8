// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.alcazar.sbi.ProblemDetails;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An update was refused (TS 29.502 §6.1.6.2.12).
 *
 * @param n1SmMsg what to tell the UE
 * @param n2SmInfo what to tell the RAN node
 * @param n2SmInfoType which transfer that is; given with {@code n2SmInfo}
 * @param upCnxState what the user plane is now, if that was to change
 */
public record SmContextUpdateError(ProblemDetails.Document error, @Nullable Octets n1SmMsg, @Nullable Octets n2SmInfo,
        @Nullable N2SmInfoType n2SmInfoType, @Nullable UpCnxState upCnxState) implements SmContextUpdateOutcome {
}
