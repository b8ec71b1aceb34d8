// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import java.time.Duration;
import org.alcazar.pfcp.element.NodeId;

/**
 * How a PFCP entity behaves towards its peers.
 *
 * @param nodeId what it is known by
 * @param t1 how long a response is waited for before the request is sent again (TS 29.244 §6.4)
 * @param n1 how often a request is sent at most
 * @param heartbeat how long after a heartbeat the next follows; zero for none
 * @param unanswered requests that may wait for their responses at a time
 * @param remembered requests of peers that are remembered with their responses, so that a duplicate is answered the same
 */
public record PfcpSettings(NodeId nodeId, Duration t1, int n1, Duration heartbeat, int unanswered, int remembered) {

    public PfcpSettings {
        if (!t1.isPositive() || n1 < 1 || heartbeat.isNegative() || unanswered < 1 || remembered < 1) {
            throw new IllegalArgumentException("a request is sent once at least, and waits; there is room for one");
        }
    }

    /** Three attempts 3 s apart, a heartbeat each 10 s, 16,384 requests each way. */
    public static PfcpSettings of(NodeId nodeId) {
        return new PfcpSettings(nodeId, Duration.ofSeconds(3), 3, Duration.ofSeconds(10), 16_384, 16_384);
    }

    /** How long a duplicate of a request can still come. */
    Duration lifetime() {
        return t1.multipliedBy(n1);
    }
}
