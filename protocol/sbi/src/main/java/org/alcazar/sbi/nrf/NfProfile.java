// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

import java.util.List;
import java.util.UUID;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;

/**
 * A network function as it makes itself known (TS 29.510 §6.1.6.2.2).
 *
 * @param nfInstanceId its name, a UUID
 * @param priority 0, to be taken first, to 65535
 * @param sNssais the slices it serves; empty for all
 * @param dnnList of an SMF, the data networks it serves; empty for all
 * @param smSecurityServices of an SMF, the security services it can run
 */
public record NfProfile(UUID nfInstanceId, NfType nfType, int priority, List<Snssai> sNssais, List<String> dnnList,
        List<SecurityService> smSecurityServices) {

    private static final int MOST = 1024;

    public NfProfile {
        sNssais = List.copyOf(sNssais);
        dnnList = List.copyOf(dnnList);
        smSecurityServices = List.copyOf(smSecurityServices);
        if (priority < 0 || priority > 65_535) {
            throw new IllegalArgumentException("a priority is 0 to 65535");
        }
        if (sNssais.size() > MOST || dnnList.size() > MOST || smSecurityServices.size() > SecurityService.values().length) {
            throw new IllegalArgumentException("a profile has at most " + MOST + " slices and data networks");
        }
    }
}
