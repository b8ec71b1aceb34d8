// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.net.URI;
import org.alcazar.sbi.Arp;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a session has for UE and RAN node (TS 29.518 §6.1.6.2.18).
 *
 * @param n1SmMsg a 5GSM message for the UE, plain
 * @param n2SmInfo a transfer for the RAN node
 * @param skipInd whether the 5GSM message is not worth waking an idle UE for
 * @param arp how urgent paging is
 * @param fiveQi the 5G QoS identifier of what waits
 * @param n1n2FailureTxfNotifURI where the SMF is told that it could not be handed over
 */
public record N1N2MessageTransferReqData(int pduSessionId, @Nullable Octets n1SmMsg, @Nullable N2SmInformation n2SmInfo,
        @JsonProperty(isRequired = OptBoolean.FALSE) boolean skipInd, @Nullable Arp arp, @JsonProperty("5qi") @Nullable Integer fiveQi,
        @Nullable URI n1n2FailureTxfNotifURI) {

    public N1N2MessageTransferReqData {
        if (n1SmMsg == null && n2SmInfo == null) {
            throw new IllegalArgumentException("there is nothing to hand over");
        }
    }
}
