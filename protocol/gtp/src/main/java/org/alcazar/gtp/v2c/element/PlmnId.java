// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * A network (TS 24.008 §10.5.1.13, TS 23.003 §2.2).
 *
 * @param mcc mobile country code, 3 digits
 * @param mnc mobile network code, 2 or 3 digits
 */
public record PlmnId(String mcc, String mnc) {

    public PlmnId {
        Digits.require(mcc, 3);
        Digits.require(mnc, 3);
        if (mcc.length() != 3 || mnc.length() < 2) {
            throw new IllegalArgumentException("a PLMN of " + mcc.length() + " and " + mnc.length() + " digits");
        }
    }

    @Override
    public String toString() {
        return mcc + "-" + mnc;
    }
}
