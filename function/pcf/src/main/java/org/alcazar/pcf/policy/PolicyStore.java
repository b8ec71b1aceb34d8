// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf.policy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.alcazar.pcf.Pcf;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Schema;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.json.SbiJson;
import org.jspecify.annotations.Nullable;

/**
 * Rows of policy in the database. Of the rows that are for a subscriber's session, each member is taken from the most precise one that says
 * something of it.
 *
 * <p>Stands alone, so that a tool can change policy while a core runs on the same database.
 */
public final class PolicyStore {

    /** The tables of the PCF. */
    public static final Schema SCHEMA = Schema.of("pcf", Pcf.class, "001-policies.sql");

    private static final String ANY = "*";
    private static final String UPSERT = "INSERT INTO policy (kind, supi, snssai, dnn, document) VALUES (?, ?, ?, ?, ?) "
            + "ON CONFLICT (kind, supi, snssai, dnn) DO UPDATE SET document = excluded.document";

    private final Database database;

    /** @param database opened with {@link #SCHEMA} */
    public PolicyStore(Database database) {
        this.database = database;
    }

    private enum Kind { AM, SM }

    /** A row: for whom, and what. */
    public record Row<P>(Scope scope, P policy) {
    }

    /** Adds a row, or puts it in the place of the one of the same scope. A registered UE has no data network: that of the scope is left out. */
    public void put(Scope scope, AmPolicy policy) {
        put(Kind.AM, new Scope(scope.supi(), scope.slice(), null), policy);
    }

    /** Adds a row, or puts it in the place of the one of the same scope. */
    public void put(Scope scope, SmPolicy policy) {
        put(Kind.SM, scope, policy);
    }

    /** @return whether there was a row of this very scope */
    public boolean removeAm(Scope scope) {
        return remove(Kind.AM, scope);
    }

    /** @return whether there was a row of this very scope */
    public boolean removeSm(Scope scope) {
        return remove(Kind.SM, scope);
    }

    /** All rows about registered UEs, the most precise first. */
    public List<Row<AmPolicy>> amRows() {
        return rows(Kind.AM, AmPolicy.class);
    }

    /** All rows about sessions, the most precise first. */
    public List<Row<SmPolicy>> smRows() {
        return rows(Kind.SM, SmPolicy.class);
    }

    /** What policy says of a UE that is allowed these slices; of rows for single slices, those of the first slices go first. */
    public AmPolicy am(String supi, List<Snssai> slices) {
        var found = new ArrayList<Row<AmPolicy>>();
        var rows = amRows();
        for (var slice : slices) {
            rows.stream().filter(row -> row.scope().slice() != null && row.scope().isFor(supi, slice, "")).forEach(found::add);
        }
        rows.stream().filter(row -> row.scope().slice() == null && row.scope().isFor(supi, Snssai.of(0), "")).forEach(found::add);
        found.sort(Comparator.comparingInt(row -> -row.scope().precision()));
        return merged(found, AmPolicy.NOTHING, AmPolicy::or);
    }

    /** What policy says of a session. */
    public SmPolicy sm(String supi, Snssai slice, String dnn) {
        return merged(smRows().stream().filter(row -> row.scope().isFor(supi, slice, dnn)).toList(), SmPolicy.NOTHING, SmPolicy::or);
    }

    /** A number that every change raises, in whatever process it is made. */
    public long revision() {
        return database.read(session -> session.one("SELECT revision FROM policy_revision", row -> row.getLong(1)));
    }

    private static <P> P merged(List<Row<P>> rows, P nothing, BinaryOperator<P> or) {
        return rows.stream().map(Row::policy).reduce(nothing, or);
    }

    private void put(Kind kind, Scope scope, Object policy) {
        var document = new String(SbiJson.write(policy), StandardCharsets.UTF_8);
        database.write(session -> {
            session.update("UPDATE policy_revision SET revision = revision + 1");
            return session.update(UPSERT, kind.name(), stored(scope.supi()), stored(scope.slice()), stored(scope.dnn()), document);
        });
    }

    private boolean remove(Kind kind, Scope scope) {
        return database.write(session -> {
            session.update("UPDATE policy_revision SET revision = revision + 1");
            return session.update("DELETE FROM policy WHERE kind = ? AND supi = ? AND snssai = ? AND dnn = ?", kind.name(), stored(scope.supi()),
                    stored(scope.slice()), stored(scope.dnn())) > 0;
        });
    }

    private <P> List<Row<P>> rows(Kind kind, Class<P> type) {
        return database.read(session -> {
            var rows = new ArrayList<Row<P>>();
            session.each("SELECT supi, snssai, dnn, document FROM policy WHERE kind = ? ORDER BY supi, snssai, dnn",
                    row -> rows.add(new Row<>(scope(row), SbiJson.read(row.getString(4).getBytes(StandardCharsets.UTF_8), type))), kind.name());
            rows.sort(Comparator.comparingInt(row -> -row.scope().precision()));
            return rows;
        });
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var slice = text(row.getString(2));
        return new Scope(text(row.getString(1)), slice == null ? null : Snssai.parse(slice), text(row.getString(3)));
    }

    private static @Nullable String text(String stored) {
        return stored.equals(ANY) ? null : stored;
    }

    private static String stored(@Nullable Object value) {
        return value == null ? ANY : value.toString();
    }
}
