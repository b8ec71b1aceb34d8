// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.event;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.alcazar.nas.element.FiveGsmCause;

/** How often each 5GSM cause ended or refused a session since the start. */
public final class CauseCounts implements SmfEvents {

    private static final int CAUSES = 256;

    private final AtomicLongArray counts = new AtomicLongArray(CAUSES);

    @Override
    public void on(SmfEvent event) {
        if (event instanceof SmfEvent.EstablishmentFailed failed) {
            counts.incrementAndGet(failed.cause().value());
        } else if (event instanceof SmfEvent.Released released && released.cause() != null) {
            counts.incrementAndGet(released.cause().value());
        }
    }

    /** By the cause's number, those that occurred. */
    public Map<Integer, Long> all() {
        var all = new TreeMap<Integer, Long>();
        for (int cause = 0; cause < CAUSES; cause++) {
            long count = counts.get(cause);
            if (count > 0) {
                all.put(cause, count);
            }
        }
        return all;
    }

    public long of(FiveGsmCause cause) {
        return counts.get(cause.value());
    }
}
