// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * A cause of another protocol (TS 29.274 §8.49).
 *
 * @param type 0 radio network, 1 transport, 2 NAS, 3 protocol, 4 miscellaneous for S1-AP; 0 to 15
 * @param value one octet, or two for RANAP
 */
public record FCause(int type, Octets value) {
}
