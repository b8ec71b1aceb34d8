// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.alcazar.ondemand.Layer;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.policy.PolicySources;
import org.alcazar.policy.Resolution;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows by which a running core decides: a copy of the database's, which never changes, and another in its place when the database does.
 * What this process changes counts at once, once {@link #look} is called; what another changes, within a second.
 */
public final class SecurityPolicyBook implements PolicyAnswers, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityPolicyBook.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final World world;
    private final SecurityPolicyStore store;
    private final PolicySources sources;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile Rows rows = Rows.NONE;
    private volatile boolean closed;

    public SecurityPolicyBook(World world, SecurityPolicyStore store, PolicySources sources) {
        this.world = world;
        this.store = store;
        this.sources = sources;
    }

    /** @param bySupi those for one subscriber; under the empty name those for all */
    private record Rows(List<SecurityPolicyRow> all, Map<String, List<SecurityPolicyRow>> bySupi, long version) {

        static final Rows NONE = new Rows(List.of(), Map.of(), -1);

        static Rows of(SecurityPolicyStore.Snapshot snapshot) {
            var all = snapshot.rows().stream().map(StoredRow::row).toList();
            var bySupi = new HashMap<String, List<SecurityPolicyRow>>();
            all.forEach(row -> bySupi.computeIfAbsent(row.scope().supi() == null ? "" : row.scope().supi(), _ -> new ArrayList<>()).add(row));
            return new Rows(all, bySupi, snapshot.version());
        }
    }

    /**
     * Reads the rows, and begins to look for changes.
     *
     * @throws PersistenceException if they cannot be read
     */
    public void start() {
        rows = Rows.of(store.snapshot());
        lookLater();
    }

    /** The rows in the database, for administration. */
    public SecurityPolicyStore store() {
        return store;
    }

    /** All rows, by name. */
    public List<SecurityPolicyRow> rows() {
        return rows.all();
    }

    /** The version that is decided by. */
    public long version() {
        return rows.version();
    }

    /** Who is told the version after each change, in a turn; it must not wait in it. */
    public void onChange(LongConsumer listener) {
        listeners.add(listener);
    }

    @Override
    public @Nullable SecurityPolicyData answer(PolicySource source, Layer asked, String supi, List<Snssai> slices, @Nullable String dnn) {
        var layers = EnumSet.noneOf(Layer.class);
        for (var layer : Layer.values()) {
            if (sources.gives(source, asked, layer)) {
                layers.add(layer);
            }
        }
        if (layers.isEmpty()) {
            return null;
        }
        var now = rows;
        var found = new ArrayList<SecurityPolicyRow>();
        for (var key : List.of("", supi)) {
            for (var row : now.bySupi().getOrDefault(key, List.of())) {
                var services = row.services().stream().filter(wanted -> layers.contains(wanted.layer())).toList();
                if (!services.isEmpty() && Resolution.matches(row.scope(), supi, slices, dnn == null ? row.scope().dnn() : dnn)) {
                    found.add(new SecurityPolicyRow(row.rowId(), row.scope(), services));
                }
            }
        }
        return new SecurityPolicyData(found, now.version());
    }

    /** Looks now whether the database has changed, and tells who is to be told. */
    public synchronized void look() {
        if (store.version() == rows.version()) {
            return;
        }
        var fresh = Rows.of(store.snapshot());
        if (fresh.version() > rows.version()) {
            rows = fresh;
            LOG.info("security policy version {}: {} rows", fresh.version(), fresh.all().size());
            listeners.forEach(listener -> listener.accept(fresh.version()));
        }
    }

    /** Looks for changes no more. */
    @Override
    public void close() {
        closed = true;
    }

    private void lookLater() {
        world.after(LOOK, () -> {
            if (!closed) {
                world.turn(this::lookAgain);
            }
        });
    }

    private void lookAgain() {
        try {
            look();
        } catch (PersistenceException | ProblemDetails e) {
            LOG.error("changes of security policy are not seen: {}", e.getMessage());
        } finally {
            if (!closed) {
                lookLater();
            }
        }
    }
}
