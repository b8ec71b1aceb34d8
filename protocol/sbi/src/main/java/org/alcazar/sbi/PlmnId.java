// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.wire.Octets;

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

    /** The three octets of TS 24.301 §9.9.3.32, which K_ASME is bound to. */
    public Octets octets() {
        int third = mnc.length() == 2 ? 0xf : digit(mnc, 2);
        return Octets.of(digit(mcc, 1) << 4 | digit(mcc, 0), third << 4 | digit(mcc, 2), digit(mnc, 1) << 4 | digit(mnc, 0));
    }

    /** {@code mcc-mnc}. */
    @Override
    public String toString() {
        return mcc + "-" + mnc;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
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
