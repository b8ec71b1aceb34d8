// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** What a PDN connection carries (TS 24.301 §9.9.4.10). */
public enum PdnType {
    IPV4(1),
    IPV6(2),
    IPV4V6(3),
    NON_IP(5),
    ETHERNET(6);

    private final int value;

    PdnType(int value) {
        this.value = value;
    }

    /** The coded value, three bits. */
    public int value() {
        return value;
    }
}
