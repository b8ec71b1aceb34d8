// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.jspecify.annotations.Nullable;

/**
 * The security context before the one in use, in a handover (TS 29.274 §8.38).
 *
 * @param restrictedLocalOperatorServices RLOS
 * @param ksiAsme 0 to 7
 * @param ncc 0 to 7
 * @param kAsme 32 octets
 * @param nh 32 octets
 */
public record OldEpsSecurityContext(boolean restrictedLocalOperatorServices, int ksiAsme, int ncc, Key kAsme, @Nullable Key nh) {
}
