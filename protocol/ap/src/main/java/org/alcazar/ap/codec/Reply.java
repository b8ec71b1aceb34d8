// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

/** What kind of message answers a message that must not be acted on (§10). */
public enum Reply {
    /** None: the sender or the standard wants silence, or it was a response, whose procedure has now failed on this side. */
    NONE,
    /** The message that reports the procedure's failure; an Error Indication where the procedure has none, or it can't be filled. */
    UNSUCCESSFUL_OUTCOME,
    /** An Error Indication. */
    ERROR_INDICATION
}
