// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import org.alcazar.ap.element.Criticality;
import org.alcazar.wire.Octets;

/**
 * An information element as it came: a ProtocolIE-Field (TS 38.413 §9.4.8, TS 36.413 §9.3.7).
 *
 * @param id protocol IE identifier, 0 to 65535
 * @param criticality what its sender wants done if it isn't comprehended
 * @param value the content of its open type
 */
public record RawIe(int id, Criticality criticality, Octets value) {

    /** Without the value: it may be a key. */
    @Override
    public String toString() {
        return "RawIe[id=" + id + ", criticality=" + criticality + ", " + value.length() + " octets]";
    }
}
