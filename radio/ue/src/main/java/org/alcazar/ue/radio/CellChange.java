// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import java.util.List;
import org.alcazar.crypto.Secret;

/**
 * What an RRC reconfiguration with sync tells a UE of the cell that it is to go to (TS 38.331 §5.3.5.5, TS 33.501 §6.9.2.3), and here in the open the
 * key that the gNB there was given, for the UE to compare with its own.
 *
 * @param pci physical cell identity, 0 to 1007
 * @param arfcnDl ARFCN of the cell's SSB, 24 bits
 * @param nextHopChainingCount NCC that the key comes of, 0 to 7
 * @param key K_NG-RAN*; belongs to the receiver, which closes it
 * @param bearers those that there are there; others end
 */
public record CellChange(NrCell cell, int pci, int arfcnDl, int nextHopChainingCount, Secret key, List<Bearer> bearers) {

    public CellChange {
        bearers = List.copyOf(bearers);
    }
}
