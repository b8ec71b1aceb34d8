// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.alcazar.wire.Octets;

/**
 * A session as the EPS has it (TS 29.502 §6.1.6.2.28).
 *
 * @param ueEpsPdnConnection the value of a PDN Connection element (TS 29.274 §8.39)
 */
public record SmContextRetrievedData(Octets ueEpsPdnConnection) {
}
