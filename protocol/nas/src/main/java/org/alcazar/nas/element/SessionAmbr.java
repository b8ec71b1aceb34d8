// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** The aggregate maximum bit rate of a PDU session (TS 24.501 §9.11.4.14). */
public record SessionAmbr(BitRate downlink, BitRate uplink) {

    /** Of bits per second, as {@link BitRate#of} rounds them. */
    public static SessionAmbr of(long downlink, long uplink) {
        return new SessionAmbr(BitRate.of(downlink), BitRate.of(uplink));
    }
}
