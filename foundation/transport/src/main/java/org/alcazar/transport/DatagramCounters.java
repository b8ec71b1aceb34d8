// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.util.concurrent.atomic.LongAdder;

/** Counts for {@link DatagramCounts}. */
final class DatagramCounters {

    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder refusedSends = new LongAdder();
    final LongAdder discarded = new LongAdder();
    final LongAdder handlerFaults = new LongAdder();

    DatagramCounts counts() {
        return new DatagramCounts(received.sum(), sent.sum(), refusedSends.sum(), discarded.sum(), handlerFaults.sum());
    }
}
