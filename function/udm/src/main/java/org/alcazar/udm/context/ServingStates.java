// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Session;
import org.alcazar.sbi.json.SbiJson;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.strand.World;
import org.alcazar.udm.UdmEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serving states in the database, written behind: at most a tenth of a second's changes are lost with the process, and many are one
 * transaction. Losing them costs an AMF a notification, or a UE an authentication.
 */
public final class ServingStates {

    private static final Logger LOG = LoggerFactory.getLogger(ServingStates.class);
    private static final Duration BEHIND = Duration.ofMillis(100);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final String UPSERT = "INSERT INTO ue_state (supi, authenticated_in, authenticated_at, refused_at, amf_registration, "
            + "mme_registration) SELECT supi, ?, ?, ?, ?, ? FROM subscriber WHERE supi = ? "
            + "ON CONFLICT (supi) DO UPDATE SET authenticated_in = excluded.authenticated_in, authenticated_at = excluded.authenticated_at, "
            + "refused_at = excluded.refused_at, amf_registration = excluded.amf_registration, mme_registration = excluded.mme_registration";
    private static final String SELECT = "SELECT authenticated_in, authenticated_at, refused_at, amf_registration, mme_registration "
            + "FROM ue_state WHERE supi = ?";

    private final World world;
    private final Database database;
    private final Events events;

    // Guarded by this.
    private final Map<String, ServingState> pending = new LinkedHashMap<>();
    private boolean writing;
    private boolean closed;

    public ServingStates(World world, Database database, Events events) {
        this.world = world;
        this.database = database;
        this.events = events;
    }

    /** The state last put, or stored. */
    public ServingState load(String supi) {
        synchronized (this) {
            var state = pending.get(supi);
            if (state != null) {
                return state;
            }
        }
        var stored = database.read(session -> session.first(SELECT, row -> new ServingState(row.getString(1), row.getLong(2), row.getLong(3),
                read(row.getString(4), Amf3GppAccessRegistration.class), read(row.getString(5), MmeRegistration.class)), supi));
        return stored == null ? ServingState.NONE : stored;
    }

    /** Writes a state, soon. */
    public void put(String supi, ServingState state) {
        synchronized (this) {
            pending.put(supi, state);
            if (writing) {
                return;
            }
            writing = true;
        }
        world.after(BEHIND, this::write);
    }

    /** Forgets what was not written yet. */
    public synchronized void drop(String supi) {
        pending.remove(supi);
    }

    /** Writes what there is, and waits for it; nothing is written after that. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        var states = taken();
        if (!states.isEmpty()) {
            database.write(session -> upsert(session, states));
            written(states);
        }
    }

    private void write() {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        var states = taken();
        database.submit(session -> upsert(session, states)).whenComplete((_, fault) -> {
            if (fault != null) {
                events.count(UdmEvent.DATABASE_FAULT);
                LOG.error("serving states are not written yet: {}", fault.getMessage());
            } else {
                written(states);
            }
            synchronized (this) {
                writing = !closed && !pending.isEmpty();
                if (!writing) {
                    return;
                }
            }
            world.after(fault == null ? BEHIND : AGAIN, this::write);
        });
    }

    private synchronized List<Map.Entry<String, ServingState>> taken() {
        return pending.entrySet().stream().map(entry -> Map.entry(entry.getKey(), entry.getValue())).toList();
    }

    private synchronized void written(List<Map.Entry<String, ServingState>> states) {
        states.forEach(entry -> pending.remove(entry.getKey(), entry.getValue()));
    }

    private static int upsert(Session session, List<Map.Entry<String, ServingState>> states) throws SQLException {
        int rows = 0;
        for (var entry : states) {
            var state = entry.getValue();
            rows += session.update(UPSERT, state.authenticatedIn(), state.authenticatedAt(), state.refusedAt(),
                    text(state.registration()), text(state.mme()), entry.getKey());
        }
        return rows;
    }

    private static @Nullable String text(@Nullable Record registration) {
        return registration == null ? null : new String(SbiJson.write(registration), StandardCharsets.UTF_8);
    }

    private static <T extends Record> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : SbiJson.read(text.getBytes(StandardCharsets.UTF_8), type);
    }
}
