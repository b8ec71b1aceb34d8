// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import org.alcazar.crypto.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What an AMF hands an SMF about a session's security services.
 *
 * @param policy the rows, where the AMF asked for both layers at once; null if the SMF is to ask for itself
 * @param capability what the AMF knows of the UE; the UE may say more in its establishment request
 * @param amfAnchor what K_SM derives from where the AUSF's key is not wanted, 32 octets, the receiver's to wipe; null if this AMF gives none
 */
public record SmSecurityServices(@Nullable SecurityPolicyData policy, UeServiceCapability capability, @Nullable Secret amfAnchor) {
}
