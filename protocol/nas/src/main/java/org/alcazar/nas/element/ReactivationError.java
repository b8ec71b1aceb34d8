// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Why the user plane of a PDU session was not established again (TS 24.501 §9.11.3.43).
 *
 * @param pduSession its identity octet
 */
public record ReactivationError(int pduSession, FiveGmmCause cause) {

    public ReactivationError {
        if (pduSession >>> 8 != 0) {
            throw new IllegalArgumentException("a PDU session identity is an octet");
        }
    }
}
