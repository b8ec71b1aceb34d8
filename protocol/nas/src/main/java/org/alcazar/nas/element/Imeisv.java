// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.nas.eps.element.MsIdentity;

/**
 * An equipment identity with software version (TS 23.003 §6.2.2).
 *
 * @param digits 16 decimal digits
 */
public record Imeisv(String digits) implements MobileIdentity, MsIdentity {

    public Imeisv {
        if (!digits.matches("[0-9]{16}")) {
            throw new IllegalArgumentException("an IMEISV has 16 digits");
        }
    }

    /** "imeisv-...", as the service-based interfaces write a PEI (TS 29.571). */
    public String toPei() {
        return "imeisv-" + digits;
    }
}
