// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a device signs to prove what it is ({@code docs/extension-encoding.md} §6).
 *
 * @param verifier who is to believe it: of length 0 for the AMF, the SMF's instance in 16 octets; see {@link #smf}
 * @param supi as TS 29.571 writes it, with its type
 * @param pei {@code imei-…} or {@code imeisv-…}
 * @param nonce the network's, 16 octets
 * @param transcriptHash of a DH exchange of this layer that ran before; null without one
 * @param certificateHash SHA-256 of the device's certificate
 */
public record DeviceStatement(ServingNetworkName servingNetwork, Octets verifier, String supi, String pei, Octets nonce,
        @Nullable Octets transcriptHash, Octets certificateHash) {

    /** An SMF as verifier. */
    public static Octets smf(UUID instance) {
        return new OctetWriter(16).u64(instance.getMostSignificantBits()).u64(instance.getLeastSignificantBits()).toOctets();
    }

    /**
     * D: 32 octets.
     *
     * @param exporter {@link SecurityServiceKeys#deviceExporter}
     */
    public Octets digest(Secret exporter) {
        return LengthPrefixed.label("alcazar device authentication 1").text("ue").text(servingNetwork.value()).octets(verifier).text(supi)
                .text(pei).octets(nonce).octets(transcriptHash == null ? Octets.EMPTY : transcriptHash).octets(certificateHash)
                .secret(exporter).hash();
    }
}
