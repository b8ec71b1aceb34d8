// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * A device's EUI-64 (TS 24.501 §9.11.3.4).
 *
 * @param value 8 octets
 */
public record Eui64(Octets value) implements MobileIdentity {

    public Eui64 {
        if (value.length() != 8) {
            throw new IllegalArgumentException("an EUI-64 has 8 octets");
        }
    }
}
