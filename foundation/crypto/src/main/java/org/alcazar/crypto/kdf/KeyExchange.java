// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * What was said in a DH exchange, and its transcript hash TH.
 *
 * @param ueCapability the UE's capability block as it counted; of length 0 for a UE that sent none
 * @param networkCapability the AMF's or the SMF's
 * @param offered the groups that the network offered, in its order
 * @param chosen that of the public values
 * @param initiatorValue whoever the initiator was
 */
public record KeyExchange(Octets ueCapability, Octets networkCapability, List<KeyAgreementGroup> offered, KeyAgreementGroup chosen,
        Octets initiatorValue, Octets responderValue) {

    private static final int MM = 0;
    private static final int SM = 1;

    public KeyExchange {
        offered = List.copyOf(offered);
    }

    /**
     * TH between UE and AMF: 32 octets.
     *
     * @param supi as TS 29.571 writes it, with its type
     * @param oldKeySet ngKSI of the context that the exchange ran in, as TS 24.501 §9.11.3.32 codes it in four bits
     * @param newKeySet ngKSI of the context that it leads to
     */
    public Octets mmTranscriptHash(String supi, ServingNetworkName servingNetwork, int oldKeySet, int newKeySet) {
        return hash(begun(supi, servingNetwork, MM).nothing().nothing().nothing().u8(oldKeySet).u8(newKeySet));
    }

    /** TH between UE and SMF: 32 octets. */
    public Octets smTranscriptHash(String supi, ServingNetworkName servingNetwork, SessionBinding session) {
        return hash(begun(supi, servingNetwork, SM).u8(session.pduSessionId()).octets(session.snssai()).text(session.dnn()).nothing().nothing());
    }

    private static LengthPrefixed begun(String supi, ServingNetworkName servingNetwork, int layer) {
        return LengthPrefixed.label("alcazar dh exchange 1").text(supi).text(servingNetwork.value()).u8(layer);
    }

    private Octets hash(LengthPrefixed parts) {
        var groups = new OctetWriter();
        offered.forEach(group -> groups.u16(group.value()));
        return parts.octets(ueCapability).octets(networkCapability)
                .octets(groups.toOctets()).octets(new OctetWriter().u16(chosen.value()).toOctets())
                .octets(initiatorValue).octets(responderValue)
                .hash();
    }
}
