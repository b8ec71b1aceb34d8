// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

import java.util.List;

/**
 * What was found (TS 29.510 §6.2.6.2.2).
 *
 * @param nfInstances the best first; empty if there is none
 */
public record SearchResult(List<NfProfile> nfInstances) {

    public SearchResult {
        nfInstances = List.copyOf(nfInstances);
    }
}
