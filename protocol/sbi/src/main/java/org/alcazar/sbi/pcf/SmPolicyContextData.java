// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import java.net.URI;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A session that a policy is wanted for (TS 29.512 §5.6.2.3).
 *
 * @param notificationUri where the SMF is told of changes
 * @param subsSessAmbr what the subscription allows
 * @param subsDefQos the subscription's default flow
 */
public record SmPolicyContextData(String supi, int pduSessionId, PduSessionType pduSessionType, String dnn, Snssai sliceInfo,
        PlmnId servingNetwork, URI notificationUri, @Nullable Ipv4Addr ipv4Address, @Nullable Ipv6Prefix ipv6AddressPrefix, Ambr subsSessAmbr,
        DnnConfiguration.SubscribedDefaultQos subsDefQos) {
}
