// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import org.alcazar.wire.DecodeException;

/**
 * The encoding is sound, but the value is one of a later version's extension: an enumeration value or an alternative that isn't known
 * here. Protocols treat it as "not comprehended", which is not a syntax error.
 */
public class UnknownExtensionException extends DecodeException {

    public UnknownExtensionException(String message, int offset) {
        super(message, offset);
    }
}
