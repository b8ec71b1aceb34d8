// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.MsIdentity;

/**
 * An equipment identity (TS 23.003 §6.2.1).
 *
 * @param digits 15 decimal digits, check digit last
 */
public record Imei(String digits) implements MobileIdentity, EpsMobileIdentity, MsIdentity {

    public Imei {
        if (!digits.matches("[0-9]{15}")) {
            throw new IllegalArgumentException("an IMEI has 15 digits");
        }
    }

    /** "imei-...", as the service-based interfaces write a PEI (TS 29.571). */
    public String toPei() {
        return "imei-" + digits;
    }
}
