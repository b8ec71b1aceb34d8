// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * A container that is passed on as it is (TS 29.274 §8.48).
 *
 * @param type what kind: 1 UTRAN, 2 BSS, 3 E-UTRAN, 4 NBIFOM, 5 EN-DC; 0 to 15
 */
public record FContainer(int type, Octets contents) {
}
