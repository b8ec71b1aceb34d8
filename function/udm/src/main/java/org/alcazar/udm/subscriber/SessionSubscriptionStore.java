// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.alcazar.persistence.Database;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.json.SbiJson;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.jspecify.annotations.Nullable;

/** What subscribers get in data networks, in the database. What is changed counts for the next session. */
public final class SessionSubscriptionStore {

    private static final String ANY = "*";
    private static final String COLUMNS = "supi, snssai, dnn, is_default, configuration";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM session_subscription ";
    private static final String UPSERT = "INSERT INTO session_subscription (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?) "
            + "ON CONFLICT (supi, snssai, dnn) DO UPDATE SET is_default = excluded.is_default, configuration = excluded.configuration";

    private final Database database;

    /** @param database opened with {@link SubscriberStore#SCHEMA} */
    public SessionSubscriptionStore(Database database) {
        this.database = database;
    }

    /** Adds a row, or puts it in the place of the one for the same subscriber, slice and data network. */
    public void put(SessionSubscription row) {
        var configuration = new String(SbiJson.write(row.configuration()), StandardCharsets.UTF_8);
        database.write(session -> {
            SubscriberStore.changed(session);
            return session.update(UPSERT, text(row.supi()), text(row.slice()), row.dnn(), row.isDefault() ? 1 : 0, configuration);
        });
    }

    /** @return whether there was such a row */
    public boolean remove(@Nullable String supi, @Nullable Snssai slice, String dnn) {
        return database.write(session -> {
            SubscriberStore.changed(session);
            return session.update("DELETE FROM session_subscription WHERE supi = ? AND snssai = ? AND dnn = ?", text(supi), text(slice), dnn) > 0;
        });
    }

    /** All rows; those for all subscribers first. */
    public List<SessionSubscription> all() {
        return database.read(session -> {
            var rows = new ArrayList<SessionSubscription>();
            session.each(SELECT + "ORDER BY supi, snssai, dnn", row -> rows.add(read(row)));
            return rows;
        });
    }

    /** The rows for a subscriber alone, or, for null, those for all that have none of their own. */
    public List<SessionSubscription> of(@Nullable String supi) {
        return database.read(session -> {
            var rows = new ArrayList<SessionSubscription>();
            session.each(SELECT + "WHERE supi = ?", row -> rows.add(read(row)), text(supi));
            return rows;
        });
    }

    /**
     * What a subscriber gets in a slice: one row a data network, in the order of their names. Rows of its own put those for all out of force.
     *
     * @param general rows for all
     * @param own rows for the subscriber alone
     */
    public static List<SessionSubscription> inForce(List<SessionSubscription> general, List<SessionSubscription> own, Snssai slice) {
        var rows = own.stream().anyMatch(row -> row.isFor(slice)) ? own : general;
        if (rows.size() == 1) {
            return rows.getFirst().isFor(slice) ? rows : List.of();
        }
        var byName = new TreeMap<String, SessionSubscription>(String.CASE_INSENSITIVE_ORDER);
        rows.stream().filter(row -> row.isFor(slice)).sorted(Comparator.comparingInt(SessionSubscription::precision))
                .forEach(row -> byName.put(row.dnn(), row));
        return List.copyOf(byName.values());
    }

    private static SessionSubscription read(ResultSet row) throws SQLException {
        var supi = row.getString(1);
        var slice = row.getString(2);
        return new SessionSubscription(supi.equals(ANY) ? null : supi, slice.equals(ANY) ? null : Snssai.parse(slice), row.getString(3),
                row.getInt(4) != 0, SbiJson.read(row.getString(5).getBytes(StandardCharsets.UTF_8), DnnConfiguration.class));
    }

    private static String text(@Nullable Object value) {
        return value == null ? ANY : value.toString();
    }
}
