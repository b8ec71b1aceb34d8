// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.wire.aper.UnknownExtensionException;

/** An information element inside another is not known here, and its sender wants it treated by {@link #criticality}. */
public final class UnknownIeException extends UnknownExtensionException {

    private final int id;
    private final Criticality criticality;

    UnknownIeException(int id, Criticality criticality, int offset) {
        super("element " + id + " is not comprehended", offset);
        this.id = id;
        this.criticality = criticality;
    }

    /** Its protocol IE identifier. */
    public int id() {
        return id;
    }

    /** What its sender wants done. */
    public Criticality criticality() {
        return criticality;
    }
}
