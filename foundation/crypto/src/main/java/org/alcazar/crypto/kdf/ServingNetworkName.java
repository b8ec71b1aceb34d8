// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.util.regex.Pattern;

/**
 * The serving network name, which keys are bound to: service code "5G", a colon, and the SN Id (TS 33.501 §6.1.1.4, TS 24.501 §9.12.1).
 *
 * @param value such as {@code 5G:mnc001.mcc001.3gppnetwork.org}, or with {@code :NID} (eleven hexadecimal digits) at its end for an SNPN
 */
public record ServingNetworkName(String value) {

    private static final Pattern FORM = Pattern.compile("5G:mnc[0-9]{3}\\.mcc[0-9]{3}\\.3gppnetwork\\.org(:[0-9A-F]{11})?");
    private static final Pattern MCC = Pattern.compile("[0-9]{3}");
    private static final Pattern MNC = Pattern.compile("[0-9]{2,3}");

    /** @throws IllegalArgumentException if the value has not the form of TS 24.501 §9.12.1 */
    public ServingNetworkName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a serving network name");
        }
    }

    /**
     * The name of a public network.
     *
     * @param mcc three digits
     * @param mnc two or three digits; two are written with a leading 0
     * @throws IllegalArgumentException if these are not such digits
     */
    public static ServingNetworkName of(String mcc, String mnc) {
        if (!MCC.matcher(mcc).matches() || !MNC.matcher(mnc).matches()) {
            throw new IllegalArgumentException("not a PLMN identity");
        }
        return new ServingNetworkName("5G:mnc" + (mnc.length() == 2 ? "0" : "") + mnc + ".mcc" + mcc + ".3gppnetwork.org");
    }

    @Override
    public String toString() {
        return value;
    }
}
