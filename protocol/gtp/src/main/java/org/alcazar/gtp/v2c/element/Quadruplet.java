// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * An authentication vector of EPS (TS 29.274 §8.38).
 *
 * @param rand 16 octets
 * @param xres up to 255 octets, 4 to 16 in use
 * @param autn up to 255 octets, 16 in use
 * @param kAsme 32 octets
 */
public record Quadruplet(Octets rand, Key xres, Octets autn, Key kAsme) {
}
