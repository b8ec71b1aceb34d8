// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Whether packets pass (TS 29.244 §8.2.7). */
public record GateStatus(Gate uplink, Gate downlink) {

    /** Both ways open. */
    public static final GateStatus OPEN = new GateStatus(Gate.OPEN, Gate.OPEN);

    /** Both ways closed. */
    public static final GateStatus CLOSED = new GateStatus(Gate.CLOSED, Gate.CLOSED);

    /** One way. */
    public enum Gate {

        OPEN,
        /** Packets are dropped. */
        CLOSED
    }
}
