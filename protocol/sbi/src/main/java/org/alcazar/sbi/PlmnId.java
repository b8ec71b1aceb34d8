// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.alcazar.crypto.kdf.ServingNetworkName;

/**
 * A public land mobile network (TS 29.571 §5.4.4.3).
 *
 * @param mcc mobile country code, three digits
 * @param mnc mobile network code, two or three digits
 */
public record PlmnId(String mcc, String mnc) {

    public PlmnId {
        if (!digits(mcc, 3, 3) || !digits(mnc, 2, 3)) {
            throw new IllegalArgumentException("a PLMN has a three-digit MCC and an MNC of two or three digits, not " + mcc + "-" + mnc);
        }
    }

    /** The serving network name that authentication is bound to, {@code 5G:mnc093.mcc208.3gppnetwork.org} (TS 24.501 §9.12.1). */
    public String servingNetworkName() {
        return ServingNetworkName.of(mcc, mnc).value();
    }

    /** {@code mcc-mnc}. */
    @Override
    public String toString() {
        return mcc + "-" + mnc;
    }

    static boolean digits(String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
