// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.alcazar.wire.Octets;

/**
 * A tracking area (TS 29.571 §5.4.4.4).
 *
 * @param tac 24 bits in three octets
 */
public record Tai(PlmnId plmnId, Octets tac) {

    public Tai {
        if (tac.length() != 3) {
            throw new IllegalArgumentException("a tracking area code has three octets, not " + tac.length());
        }
    }
}
