// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eir;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Schema;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Lists of equipment in the database. Of the entries that equipment falls under, the smallest counts.
 *
 * <p>Stands alone, so that a tool can change lists while a core runs on the same database.
 */
public final class EquipmentStore {

    /** The tables of the 5G-EIR. */
    public static final Schema SCHEMA = Schema.of("eir", EquipmentStore.class, "001-equipment.sql");

    private static final String COLUMNS = "SELECT first, last, status, reason FROM equipment ";
    private static final int LONGEST_REASON = 200;

    private final Database database;

    /** @param database opened with {@link #SCHEMA} */
    public EquipmentStore(Database database) {
        this.database = database;
    }

    /** An entry of a list. {@code reason}: the operator's words, 200 characters at most. */
    public record Entry(EquipmentRange range, EquipmentStatus status, String reason) {

        public Entry {
            if (reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("a reason has " + LONGEST_REASON + " characters at most");
            }
        }
    }

    /** Adds an entry, or puts it in the place of the one of the same range. */
    public void put(Entry entry) {
        database.write(session -> session.update("INSERT INTO equipment (first, last, status, reason) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT (first, last) DO UPDATE SET status = excluded.status, reason = excluded.reason", entry.range().first(),
                entry.range().last(), entry.status().name(), entry.reason()));
    }

    /** @return whether there was an entry of this very range */
    public boolean remove(EquipmentRange range) {
        return database.write(session -> session.update("DELETE FROM equipment WHERE first = ? AND last = ?", range.first(), range.last())) > 0;
    }

    /** The first entries in the order of their numbers, {@code most} of them. */
    public List<Entry> list(int most) {
        return database.read(session -> {
            var all = new ArrayList<Entry>();
            session.each(COLUMNS + "ORDER BY first, last", row -> all.size() < most && all.add(read(row)));
            return all;
        });
    }

    /** The entry that counts for this equipment; null if it stands on no list. */
    public @Nullable Entry find(Pei pei) {
        long number = EquipmentRange.of(pei).first();
        return database.read(session -> {
            var exact = session.first(COLUMNS + "WHERE first = ? AND last = ?", EquipmentStore::read, number, number);
            return exact != null ? exact : session.first(COLUMNS + "WHERE last > first AND first <= ? AND last >= ? "
                    + "ORDER BY last - first, first DESC LIMIT 1", EquipmentStore::read, number, number);
        });
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(new EquipmentRange(row.getLong(1), row.getLong(2)), EquipmentStatus.valueOf(row.getString(3)), row.getString(4));
    }
}
