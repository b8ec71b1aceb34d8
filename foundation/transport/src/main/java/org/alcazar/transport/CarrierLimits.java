// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.time.Duration;

/**
 * What bounds a carrier.
 *
 * @param associations how many accepted associations there may be at a time; further peers are turned away
 * @param queuedMessages how many messages may wait on an association for a peer that does not read
 * @param queuedOctets how many octets these may have together
 * @param connectTime how long {@link Carrier#connect} waits for the peer
 */
public record CarrierLimits(int associations, int queuedMessages, int queuedOctets, Duration connectTime) {

    /** 1,024 associations, 4,096 messages of together 1 MiB, 10 seconds. */
    public static final CarrierLimits DEFAULT = new CarrierLimits(1_024, 4_096, 1 << 20, Duration.ofSeconds(10));

    public CarrierLimits {
        if (associations < 1 || queuedMessages < 1 || queuedOctets < AssociationHandler.MAX_MESSAGE || !connectTime.isPositive()) {
            throw new IllegalArgumentException("a carrier has room for one association and one message of any size at least");
        }
    }
}
