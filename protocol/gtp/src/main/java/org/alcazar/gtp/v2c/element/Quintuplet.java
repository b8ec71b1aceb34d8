// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * An authentication vector of UMTS (TS 29.274 §8.38).
 *
 * @param rand 16 octets
 * @param xres up to 255 octets, 4 to 16 in use
 * @param ck 16 octets
 * @param ik 16 octets
 * @param autn up to 255 octets, 16 in use
 */
public record Quintuplet(Octets rand, Key xres, Key ck, Key ik, Octets autn) {
}
