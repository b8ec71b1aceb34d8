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
 * A session that a UE asks for, or that a UE brings from the EPS (TS 29.502 §6.1.6.2.2).
 *
 * @param pei the equipment's identity, if it is known
 * @param pduSessionId 1 to 15 where the UE chose it; null for one that comes from the EPS
 * @param dnn the data network that was selected, its network identifier alone; null for one that comes from the EPS
 * @param sNssai null for one that comes from the EPS
 * @param servingNfId the AMF's instance
 * @param n1SmMsg the UE's 5GSM message, plain; null for one that comes from the EPS
 * @param smContextStatusUri where the AMF is told that the context ended without its doing
 * @param securityServices what the AMF knows of the session's security services; null if it knows nothing of such
 * @param ueEpsPdnConnection the value of the PDN Connection element (TS 29.274 §8.39) that the MME gave; null for a session that a UE asks for
 * @param epsInterworkingInd how the session may go to the EPS and come from there; null for not at all
 */
public record SmContextCreateData(String supi, @Nullable String pei, @Nullable Integer pduSessionId, @Nullable String dnn, @Nullable Snssai sNssai,
        UUID servingNfId, Guami guami, PlmnId servingNetwork, RequestType requestType, @Nullable Octets n1SmMsg, RatType ratType,
        @Nullable NrLocation ueLocation, URI smContextStatusUri, DnnSelectionMode selMode, @Nullable SmSecurityServices securityServices,
        @Nullable Octets ueEpsPdnConnection, @Nullable EpsInterworkingIndication epsInterworkingInd) {

    public SmContextCreateData {
        if (ueEpsPdnConnection == null && (pduSessionId == null || dnn == null || sNssai == null || n1SmMsg == null)) {
            throw new IllegalArgumentException("a session is asked for by its identity, data network, slice and 5GSM message");
        }
    }

    /** A session that the UE asks for, and that stays in 5G. */
    public SmContextCreateData(String supi, @Nullable String pei, int pduSessionId, String dnn, Snssai sNssai, UUID servingNfId, Guami guami,
            PlmnId servingNetwork, RequestType requestType, Octets n1SmMsg, RatType ratType, @Nullable NrLocation ueLocation,
            URI smContextStatusUri, DnnSelectionMode selMode, @Nullable SmSecurityServices securityServices) {
        this(supi, pei, pduSessionId, dnn, sNssai, servingNfId, guami, servingNetwork, requestType, n1SmMsg, ratType, ueLocation,
                smContextStatusUri, selMode, securityServices, null, null);
    }

    /** Without anything of security services. */
    public SmContextCreateData(String supi, @Nullable String pei, int pduSessionId, String dnn, Snssai sNssai, UUID servingNfId, Guami guami,
            PlmnId servingNetwork, RequestType requestType, Octets n1SmMsg, RatType ratType, @Nullable NrLocation ueLocation,
            URI smContextStatusUri, DnnSelectionMode selMode) {
        this(supi, pei, pduSessionId, dnn, sNssai, servingNfId, guami, servingNetwork, requestType, n1SmMsg, ratType, ueLocation,
                smContextStatusUri, selMode, null);
    }

    /** A session that the UE has in the EPS, and that goes on in 5G. */
    public static SmContextCreateData ofPdnConnection(String supi, @Nullable String pei, UUID servingNfId, Guami guami, PlmnId servingNetwork,
            @Nullable NrLocation ueLocation, URI smContextStatusUri, @Nullable SmSecurityServices securityServices, Octets ueEpsPdnConnection) {
        return new SmContextCreateData(supi, pei, null, null, null, servingNfId, guami, servingNetwork, RequestType.EXISTING_PDU_SESSION, null,
                RatType.NR, ueLocation, smContextStatusUri, DnnSelectionMode.VERIFIED, securityServices, ueEpsPdnConnection,
                EpsInterworkingIndication.WITH_N26);
    }

    /** The same, which may go to the EPS in that way. */
    public SmContextCreateData interworking(@Nullable EpsInterworkingIndication indication) {
        return new SmContextCreateData(supi, pei, pduSessionId, dnn, sNssai, servingNfId, guami, servingNetwork, requestType, n1SmMsg, ratType,
                ueLocation, smContextStatusUri, selMode, securityServices, ueEpsPdnConnection, indication);
    }
}
