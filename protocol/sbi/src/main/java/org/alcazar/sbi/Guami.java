// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.alcazar.wire.Octets;

/**
 * A globally unique AMF identifier (TS 29.571 §5.4.4.4).
 *
 * @param amfId AMF region, set and pointer, three octets
 */
public record Guami(PlmnId plmnId, Octets amfId) {

    public Guami {
        if (amfId.length() != 3) {
            throw new IllegalArgumentException("an AMF identifier has three octets, not " + amfId.length());
        }
    }
}
