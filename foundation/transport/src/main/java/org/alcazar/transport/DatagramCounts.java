// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

/**
 * What a carrier of datagrams did since it was made.
 *
 * @param received datagrams handed to a handler
 * @param sent datagrams sent
 * @param refusedSends datagrams not sent: no room, or no way there
 * @param discarded datagrams of peers discarded because too many waited already; the kernel's own losses are not seen
 * @param handlerFaults exceptions that a handler of ours let escape
 */
public record DatagramCounts(long received, long sent, long refusedSends, long discarded, long handlerFaults) {

    /** What both did. */
    DatagramCounts plus(DatagramCounts other) {
        return new DatagramCounts(received + other.received, sent + other.sent, refusedSends + other.refusedSends, discarded + other.discarded,
                handlerFaults + other.handlerFaults);
    }
}
