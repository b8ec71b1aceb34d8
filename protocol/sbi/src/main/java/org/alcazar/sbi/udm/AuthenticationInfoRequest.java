// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vector is wanted for (TS 29.503 §6.3.6.2.2).
 *
 * @param resynchronizationInfo what the UE answered to the challenge before, after a synchronisation failure
 */
public record AuthenticationInfoRequest(String servingNetworkName, UUID ausfInstanceId, @Nullable ResynchronizationInfo resynchronizationInfo) {
}
