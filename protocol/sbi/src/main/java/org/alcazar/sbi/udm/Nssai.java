// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.sbi.Snssai;

/**
 * Subscribed slices (TS 29.503 §6.1.6.2.2).
 *
 * @param defaultSingleNssais those used where the UE asks for none, at least one
 * @param singleNssais the further ones; empty if there are none
 */
public record Nssai(List<Snssai> defaultSingleNssais, List<Snssai> singleNssais) {

    public Nssai {
        defaultSingleNssais = List.copyOf(defaultSingleNssais);
        singleNssais = List.copyOf(singleNssais);
        if (defaultSingleNssais.isEmpty()) {
            throw new IllegalArgumentException("a subscription has at least one default slice");
        }
    }

    /** Whether a slice is subscribed, as a default or otherwise. */
    public boolean contains(Snssai slice) {
        return defaultSingleNssais.contains(slice) || singleNssais.contains(slice);
    }

    /** All subscribed slices, defaults first. */
    public List<Snssai> all() {
        var all = new ArrayList<>(defaultSingleNssais);
        all.addAll(singleNssais);
        return List.copyOf(all);
    }
}
