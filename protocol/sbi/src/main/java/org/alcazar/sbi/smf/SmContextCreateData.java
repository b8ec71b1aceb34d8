// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import java.net.URI;
import java.util.UUID;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.NrLocation;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SmSecurityServices;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A session that a UE asks for (TS 29.502 §6.1.6.2.2).
 *
 * @param pei the equipment's identity, if it is known
 * @param pduSessionId 1 to 15 where the UE chose it
 * @param dnn the data network that was selected, its network identifier alone
 * @param servingNfId the AMF's instance
 * @param n1SmMsg the UE's 5GSM message, plain
 * @param smContextStatusUri where the AMF is told that the context ended without its doing
 * @param securityServices what the AMF knows of the session's security services; null if it knows nothing of such
 */
public record SmContextCreateData(String supi, @Nullable String pei, int pduSessionId, String dnn, Snssai sNssai, UUID servingNfId, Guami guami,
        PlmnId servingNetwork, RequestType requestType, Octets n1SmMsg, RatType ratType, @Nullable NrLocation ueLocation,
        URI smContextStatusUri, DnnSelectionMode selMode, @Nullable SmSecurityServices securityServices) {

    /** Without anything of security services. */
    public SmContextCreateData(String supi, @Nullable String pei, int pduSessionId, String dnn, Snssai sNssai, UUID servingNfId, Guami guami,
            PlmnId servingNetwork, RequestType requestType, Octets n1SmMsg, RatType ratType, @Nullable NrLocation ueLocation,
            URI smContextStatusUri, DnnSelectionMode selMode) {
        this(supi, pei, pduSessionId, dnn, sNssai, servingNfId, guami, servingNetwork, requestType, n1SmMsg, ratType, ueLocation,
                smContextStatusUri, selMode, null);
    }
}
