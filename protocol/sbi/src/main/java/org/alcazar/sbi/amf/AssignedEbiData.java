// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

import java.util.List;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.smf.EbiArpMapping;

/**
 * EPS bearer identities that were assigned (TS 29.518 §6.1.6.2.17).
 *
 * @param assignedEbiList in the order in which they were asked for
 * @param failedArpList those for which there was none left
 * @param releasedEbiList those that are free again
 */
public record AssignedEbiData(int pduSessionId, List<EbiArpMapping> assignedEbiList, List<Arp> failedArpList, List<Integer> releasedEbiList) {

    public AssignedEbiData {
        assignedEbiList = List.copyOf(assignedEbiList);
        failedArpList = List.copyOf(failedArpList);
        releasedEbiList = List.copyOf(releasedEbiList);
    }
}
