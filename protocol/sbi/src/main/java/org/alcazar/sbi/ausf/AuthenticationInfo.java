// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be authenticated, and where (TS 29.509 §6.1.6.2.2).
 *
 * @param supiOrSuci {@code imsi-…} or {@code suci-…}
 * @param servingNetworkName {@code 5G:mnc093.mcc208.3gppnetwork.org}
 * @param resynchronizationInfo what the UE answered to the challenge before, after a synchronisation failure
 */
public record AuthenticationInfo(String supiOrSuci, String servingNetworkName, @Nullable ResynchronizationInfo resynchronizationInfo) {
}
