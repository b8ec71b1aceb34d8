// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

/**
 * A message from one party to another.
 *
 * @param label its name, as the specification has it
 * @param note what is worth knowing of its content, may be empty
 */
public record Signal(Party from, Party to, Kind kind, String label, String note) {

    /** The languages, and what went wrong in any of them. */
    public enum Kind {
        /** Between UE and AMF, carried by NGAP. */
        NAS,
        /** Between gNB and AMF. */
        NGAP,
        /** Between functions of the core: a request. */
        REQUEST,
        /** Between functions of the core: the answer. */
        ANSWER,
        /** A message that refuses or reports a failure. */
        FAILURE
    }
}
