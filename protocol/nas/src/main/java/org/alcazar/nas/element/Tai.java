// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.HexFormat;

/**
 * A tracking area identity (TS 24.501 §9.11.3.8, TS 24.301 §9.9.3.32).
 *
 * @param tac tracking area code: 24 bits, in EPS 16
 */
public record Tai(Plmn plmn, int tac) {

    public Tai {
        if (tac >>> 24 != 0) {
            throw new IllegalArgumentException("a TAC has 24 bits: " + tac);
        }
    }

    /** "99970-000001". */
    @Override
    public String toString() {
        return plmn + "-" + HexFormat.of().toHexDigits(tac, 6);
    }
}
