// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.nas.eps.element.EpsGuti;

/**
 * The short form of a GUTI of EPS (TS 23.003 §2.9).
 *
 * @param mmeCode 8 bits
 * @param mTmsi 32 bits
 */
public record STmsi(int mmeCode, int mTmsi) {

    public STmsi {
        if (mmeCode >>> 8 != 0) {
            throw new IllegalArgumentException("an MME code has 8 bits");
        }
    }

    public static STmsi of(EpsGuti guti) {
        return new STmsi(guti.mmeCode(), guti.mTmsi());
    }
}
