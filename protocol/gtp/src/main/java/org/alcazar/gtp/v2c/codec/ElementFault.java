// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.wire.DecodeException;
import org.jspecify.annotations.Nullable;

/** An element cannot be used: what the reply to its message tells of it. */
public final class ElementFault extends DecodeException {

    private final int cause;
    private final @Nullable OffendingIe offending;

    ElementFault(int cause, @Nullable OffendingIe offending, String message, int offset) {
        super(message, offset);
        this.cause = cause;
        this.offending = offending;
    }

    /** A value that the standard does not allow, in an element of allowed length. */
    static ElementFault incorrect(String message) {
        return new ElementFault(Cause.MANDATORY_IE_INCORRECT, null, message, -1);
    }

    /** Value of the Cause element (TS 29.274 table 8.4-1). */
    public int cause() {
        return cause;
    }

    /** The element at fault, or the one that is missing; null where no one can be named. */
    public @Nullable OffendingIe offending() {
        return offending;
    }
}
