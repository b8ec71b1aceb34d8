// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of an authentication (TS 29.503 §6.3.6.2.7).
 *
 * @param nfInstanceId the AUSF that tells it
 */
public record AuthEvent(UUID nfInstanceId, boolean success, Instant timeStamp, AuthType authType, String servingNetworkName) {
}
