// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.CriticalityDiagnosticsIe;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.ap.element.UeId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message that must not be acted on.
 *
 * @param message what is wrong with it, in words
 * @param offset where, in octets from its begin
 * @param error what kind of error ended it
 * @param procedureCode null where the message is not even an envelope, like the next two
 * @param coreUeId as received, unchecked; null if it hadn't been read
 * @param radioUeId as received, unchecked; null if it hadn't been read
 * @param errors the elements concerned, at most {@link ApDecodeException#MOST_ERRORS}
 * @param silent whether the message is to be passed over without a word, because its sender or the standard wants it so
 */
public record Refusal(String message, int offset, ProtocolError error, @Nullable Integer procedureCode,
        @Nullable TriggeringMessage triggeringMessage, @Nullable Criticality procedureCriticality, @Nullable UeId coreUeId,
        @Nullable UeId radioUeId, List<CriticalityDiagnosticsIe> errors, boolean silent) {
}
