// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * Aggregate maximum bit rate (TS 29.274 §8.7), in kbit/s.
 *
 * @param uplink 32 bits, unsigned
 * @param downlink 32 bits, unsigned
 */
public record Ambr(long uplink, long downlink) {
}
