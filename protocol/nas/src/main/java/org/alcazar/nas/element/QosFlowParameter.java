// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/** A parameter of a QoS flow (TS 24.501 §9.11.4.12). */
public sealed interface QosFlowParameter {

    /** @param value 5QI, 0..255 */
    record FiveQi(int value) implements QosFlowParameter {

        public FiveQi {
            requireOctet(value);
        }
    }

    /** GFBR uplink: the bit rate that is guaranteed. */
    record GuaranteedUplink(BitRate rate) implements QosFlowParameter {
    }

    /** GFBR downlink. */
    record GuaranteedDownlink(BitRate rate) implements QosFlowParameter {
    }

    /** MFBR uplink: the bit rate that is not exceeded. */
    record MaximumUplink(BitRate rate) implements QosFlowParameter {
    }

    /** MFBR downlink. */
    record MaximumDownlink(BitRate rate) implements QosFlowParameter {
    }

    /** @param milliseconds over which bit rates are averaged, 0..65535 */
    record AveragingWindow(int milliseconds) implements QosFlowParameter {

        public AveragingWindow {
            if (milliseconds >>> 16 != 0) {
                throw new IllegalArgumentException("an averaging window has 16 bits");
            }
        }
    }

    /** @param value EPS bearer identity, 0..15 */
    record EpsBearerIdentity(int value) implements QosFlowParameter {

        public EpsBearerIdentity {
            if (value >>> 4 != 0) {
                throw new IllegalArgumentException("an EPS bearer identity has 4 bits");
            }
        }
    }

    /**
     * One that has no meaning, or not the length it should have.
     *
     * @param contents at most 255 octets
     */
    record Unknown(int identifier, Octets contents) implements QosFlowParameter {

        public Unknown {
            requireOctet(identifier);
            requireOctet(contents.length());
        }
    }

    private static void requireOctet(int value) {
        if (value >>> 8 != 0) {
            throw new IllegalArgumentException(value + " is no octet");
        }
    }
}
