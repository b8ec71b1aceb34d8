// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.util.Locale;

/**
 * What is measured.
 *
 * @param length octets of the users' packets
 * @param batches whether N3 receives and sends by batches, or one by one
 */
record Scenario(Direction direction, Network network, int length, boolean batches) {

    /** Which way packets go. */
    enum Direction {
        UPLINK, DOWNLINK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is behind N6. */
    enum Network {
        /** Takes everything: the UPF sends nothing. */
        SINK,
        /** A socket whose datagrams are the packets. */
        SOCKET,
        /** The kernel, by a TUN device. */
        TUN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String carrier() {
        return batches ? "batches" : "one by one";
    }
}
