// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

/** Ends the procedure that waited on a strand when the strand was closed. It is let pass, not caught. */
public final class StrandClosedException extends RuntimeException {

    public StrandClosedException() {
        super("strand closed", null, false, false);
    }
}
