// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.wire.DecodeException;

/**
 * Octets that are no EAP packet this end can take.
 *
 * <p>A packet that is none is discarded silently (RFC 3748 §4). One that is, with a method's data at fault, is answered by the method:
 * EAP-AKA's peer sends AKA-Client-Error (RFC 4187 §6.3.1), for which {@link #identifier} and {@link #methodType} are here.
 */
public final class EapDecodeException extends DecodeException {

    /** There was no such field to be read. */
    public static final int NONE = -1;

    private final int identifier;
    private final int methodType;

    /**
     * @param identifier of the packet, or {@link #NONE}
     * @param methodType the Type field, or {@link #NONE} where the fault is in the packet itself
     */
    public EapDecodeException(String message, int offset, int identifier, int methodType) {
        super(message, offset);
        this.identifier = identifier;
        this.methodType = methodType;
    }

    /** The packet's Identifier, 0..255, or {@link #NONE}. */
    public int identifier() {
        return identifier;
    }

    /** The Type of the method whose data is at fault, 0..255, or {@link #NONE}. */
    public int methodType() {
        return methodType;
    }
}
