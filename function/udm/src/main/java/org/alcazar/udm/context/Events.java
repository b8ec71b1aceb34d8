// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.alcazar.udm.UdmEvent;

/** Counts. */
public final class Events {

    private final LongAdder[] counts = Stream.generate(LongAdder::new).limit(UdmEvent.values().length).toArray(LongAdder[]::new);

    /** All at 0. */
    public Events() {
    }

    public void count(UdmEvent event) {
        counts[event.ordinal()].increment();
    }

    public long of(UdmEvent event) {
        return counts[event.ordinal()].sum();
    }
}
