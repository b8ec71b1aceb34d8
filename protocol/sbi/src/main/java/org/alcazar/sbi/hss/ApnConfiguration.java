// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.PduSessionType;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber gets in a data network (TS 29.272 §7.3.35).
 *
 * @param contextIdentifier tells it from the subscriber's others
 * @param pdnType {@link PduSessionType#IPV4}, {@link PduSessionType#IPV6} or {@link PduSessionType#IPV4V6}
 * @param serviceSelection the APN's network identifier, which is also the name of the data network in 5GS
 * @param ambr over a PDN connection's non-GBR bearers; null for what the PGW has configured
 * @param interworking5gsIndicator whether its PDN connections may move to 5GS
 */
public record ApnConfiguration(int contextIdentifier, PduSessionType pdnType, String serviceSelection,
        EpsSubscribedQosProfile epsSubscribedQosProfile, @Nullable Ambr ambr, boolean interworking5gsIndicator) {

    /**
     * Of the default bearer (TS 29.272 §7.3.37).
     *
     * @param qosClassIdentifier 5 to 9, or another that needs no guaranteed bit rate
     */
    public record EpsSubscribedQosProfile(int qosClassIdentifier, Arp allocationRetentionPriority) {
    }
}
