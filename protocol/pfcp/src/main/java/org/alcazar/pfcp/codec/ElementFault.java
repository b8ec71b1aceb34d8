// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.wire.DecodeException;

/** Why a message must not be acted on: the cause, and the innermost element at fault. */
public final class ElementFault extends DecodeException {

    private final Cause cause;
    private final int type;

    ElementFault(Cause cause, int type, String message, int offset) {
        super(IeType.nameOf(type) + ": " + message, offset);
        this.cause = cause;
        this.type = type;
    }

    /** What to answer. */
    public Cause cause() {
        return cause;
    }

    /** The type of the element that is missing or at fault. */
    public int type() {
        return type;
    }
}
