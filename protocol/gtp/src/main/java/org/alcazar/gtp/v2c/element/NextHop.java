// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * Next hop parameter and its chaining count (TS 33.401 §7.2.8).
 *
 * @param nh 32 octets
 * @param ncc 0 to 7
 */
public record NextHop(Key nh, int ncc) {
}
