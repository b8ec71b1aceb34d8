// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.util.concurrent.atomic.LongAdder;

/** The running figures behind {@link CarrierCounts}. */
final class Counters {

    final LongAdder refusedAssociations = new LongAdder();
    final LongAdder refusedSends = new LongAdder();
    final LongAdder oversizedMessages = new LongAdder();
    final LongAdder brokenPeers = new LongAdder();
    final LongAdder handlerFaults = new LongAdder();

    CarrierCounts counts() {
        return new CarrierCounts(
                refusedAssociations.sum(), refusedSends.sum(), oversizedMessages.sum(), brokenPeers.sum(), handlerFaults.sum());
    }
}
