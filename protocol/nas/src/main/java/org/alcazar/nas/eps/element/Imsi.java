// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * A subscription's permanent identity (TS 23.003 §2.2).
 *
 * @param digits 6 to 15 decimal digits
 */
public record Imsi(String digits) implements EpsMobileIdentity, MsIdentity {

    public Imsi {
        if (!digits.matches("[0-9]{6,15}")) {
            throw new IllegalArgumentException("an IMSI has 6 to 15 digits");
        }
    }

    /** "imsi-...", as the service-based interfaces write a SUPI (TS 29.571). */
    public String toSupi() {
        return "imsi-" + digits;
    }
}
