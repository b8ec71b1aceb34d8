// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

/** What kind of error a received message has (§10.1); each protocol has a cause of its own for each. */
public enum ProtocolError {
    /** The octets are no encoding (§10.2). */
    TRANSFER_SYNTAX_ERROR,
    /** Something not comprehended or missing has the criticality "reject" (§10.3.4, §10.3.5). */
    ABSTRACT_SYNTAX_ERROR_REJECT,
    /** A procedure not comprehended has the criticality "notify" (§10.3.4.1). */
    ABSTRACT_SYNTAX_ERROR_IGNORE_AND_NOTIFY,
    /** Elements are out of their order or there twice (§10.3.6). */
    ABSTRACT_SYNTAX_ERROR_FALSELY_CONSTRUCTED_MESSAGE
}
