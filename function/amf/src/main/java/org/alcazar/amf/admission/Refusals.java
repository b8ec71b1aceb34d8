// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Drop;
import org.jspecify.annotations.Nullable;

/** Counts what is refused, and makes one beginning and one end of many refusals in a row. Guarded by who holds it. */
final class Refusals {

    private static final long QUIET = 5_000_000_000L;

    private final Map<Scope, Row> rows = new HashMap<>();
    private final Map<Drop, Long> counts = new EnumMap<>(Drop.class);

    private record Scope(@Nullable Gnb gnb, Drop reason) {
    }

    private static final class Row {

        final long began;
        long last;
        long count;

        Row(long now) {
            began = now;
        }
    }

    /** @return what there is to be said of it, if it is the first in a row */
    @Nullable AmfEvent add(Gnb gnb, Drop reason, long now) {
        counts.merge(reason, 1L, Long::sum);
        var scope = new Scope(reason.isOfOneGnb() ? gnb : null, reason);
        var row = rows.get(scope);
        boolean first = row == null;
        if (row == null) {
            row = new Row(now);
            rows.put(scope, row);
        }
        row.last = now;
        row.count++;
        return first ? new AmfEvent.RefusalsBegan(scope.gnb(), reason) : null;
    }

    /** Ends the rows in which nothing was added for a while. */
    List<AmfEvent> ended(long now) {
        var ended = new ArrayList<AmfEvent>();
        rows.entrySet().removeIf(entry -> {
            var row = entry.getValue();
            boolean over = now - row.last >= QUIET;
            if (over) {
                ended.add(new AmfEvent.RefusalsEnded(entry.getKey().gnb(), entry.getKey().reason(), row.count, Duration.ofNanos(row.last - row.began)));
            }
            return over;
        });
        return ended;
    }

    boolean underWay() {
        return !rows.isEmpty();
    }

    Map<Drop, Long> counts() {
        return Map.copyOf(counts);
    }
}
