// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.util.List;
import org.alcazar.amf.NetworkFunctions.SmfSelection;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.nrf.NfDiscoveryService;
import org.alcazar.sbi.nrf.NfType;
import org.alcazar.sbi.nrf.SearchRequest;
import org.alcazar.sbi.smf.PduSessionService;
import org.jspecify.annotations.Nullable;

/**
 * The SMF of this core, where the NRF finds it to serve a data network in a slice with the security services that are required.
 *
 * @param smf the one there is
 */
record DiscoveredSmf(NfDiscoveryService nrf, PduSessionService smf) implements SmfSelection {

    @Override
    public @Nullable PduSessionService select(Snssai slice, String dnn) {
        return select(slice, dnn, List.of(), List.of());
    }

    @Override
    public @Nullable PduSessionService select(Snssai slice, String dnn, List<SecurityService> required, List<SecurityService> preferred) {
        return nrf.search(new SearchRequest(NfType.SMF, slice, dnn, required, preferred)).nfInstances().isEmpty() ? null : smf;
    }
}
