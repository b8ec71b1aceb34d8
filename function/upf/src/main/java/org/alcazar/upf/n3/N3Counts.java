// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n3;

/**
 * What happened on N3 and N9 beside users' packets.
 *
 * @param echoRequests of peers, answered
 * @param errorIndicationsSent for tunnels that are not there
 * @param errorIndicationsReceived from peers
 * @param endMarkersReceived from peers
 * @param unreadable datagrams that are no GTP-U message to be taken
 * @param withheld error indications and notifications not sent, or received and not looked at, because there were too many
 */
public record N3Counts(long echoRequests, long errorIndicationsSent, long errorIndicationsReceived, long endMarkersReceived,
        long unreadable, long withheld) {
}
