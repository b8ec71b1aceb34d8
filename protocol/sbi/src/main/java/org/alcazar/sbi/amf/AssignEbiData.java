// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

import java.util.List;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * EPS bearer identities that a session is to have, and those that it has no longer (TS 29.518 §6.1.6.2.16).
 *
 * @param pduSessionId 1 to 15
 * @param arpList one for each identity that is wanted
 * @param releasedEbiList 5 to 15 each
 */
public record AssignEbiData(int pduSessionId, List<Arp> arpList, List<Integer> releasedEbiList, @Nullable Snssai sNssai) {

    public AssignEbiData {
        arpList = List.copyOf(arpList);
        releasedEbiList = List.copyOf(releasedEbiList);
    }
}
