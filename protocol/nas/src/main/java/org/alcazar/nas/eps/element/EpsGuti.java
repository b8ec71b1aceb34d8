// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.Plmn;

/**
 * A UE's temporary identity in EPS (TS 23.003 §2.8).
 *
 * @param mmeGroupId 16 bits
 * @param mmeCode 8 bits
 * @param mTmsi 32 bits
 */
public record EpsGuti(Plmn plmn, int mmeGroupId, int mmeCode, int mTmsi) implements EpsMobileIdentity {

    public EpsGuti {
        if (mmeGroupId >>> 16 != 0 || mmeCode >>> 8 != 0) {
            throw new IllegalArgumentException("an MME group identifier has 16 bits, an MME code 8");
        }
    }

    /** The GUTI that EPS knows a 5G-GUTI by (TS 23.003 §2.10.2.1.2). */
    public static EpsGuti mappedFrom(FiveGGuti guti) {
        return new EpsGuti(guti.plmn(), guti.amfRegion() << 8 | guti.amfSet() >> 2, (guti.amfSet() & 3) << 6 | guti.amfPointer(),
                guti.tmsi());
    }

    /** The 5G-GUTI that 5GS knows this by (TS 23.003 §2.10.2.2.2). */
    public FiveGGuti toFiveGGuti() {
        return new FiveGGuti(plmn, mmeGroupId >> 8, (mmeGroupId & 0xff) << 2 | mmeCode >> 6, mmeCode & 0x3f, mTmsi);
    }
}
