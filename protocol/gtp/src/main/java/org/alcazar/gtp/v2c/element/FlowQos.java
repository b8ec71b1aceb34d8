// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * QoS that a UE wants for some of its traffic (TS 29.274 §8.16). Bit rates in kbit/s, 40 bits; zero for non-GBR flows.
 *
 * @param qci 0 to 255 (TS 23.203 table 6.1.7)
 */
public record FlowQos(int qci, long maxUplink, long maxDownlink, long guaranteedUplink, long guaranteedDownlink) {
}
