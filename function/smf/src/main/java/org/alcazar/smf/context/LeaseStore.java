// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.persistence.Schema;
import org.alcazar.persistence.WriteBehind;
import org.alcazar.smf.Smf;

/**
 * Whose addresses are and were, in the database: after a restart nobody gets an address that packets of its former owner may still come
 * for, and who comes back gets the address it had. And which life of the SMF this is, by which its peers see that it began anew.
 */
public final class LeaseStore {

    /** The tables of the SMF. */
    public static final Schema SCHEMA = Schema.of("smf", Smf.class, "001-leases.sql", "002-lives.sql");

    private static final String PUT = "INSERT INTO address_lease (dnn, address, supi, pdu_session_id, released_at) VALUES (?, ?, ?, ?, 0) "
            + "ON CONFLICT (dnn, address) DO UPDATE SET supi = excluded.supi, pdu_session_id = excluded.pdu_session_id, released_at = 0";
    private static final String RELEASE = "UPDATE address_lease SET released_at = ? WHERE dnn = ? AND address = ?";
    private static final String RELEASE_ALL = "UPDATE address_lease SET released_at = ? WHERE released_at = 0";
    private static final String SELECT = "SELECT dnn, address, supi, pdu_session_id, released_at FROM address_lease "
            + "ORDER BY released_at, dnn, address";

    private static final String LIVE_AGAIN = "UPDATE life SET number = (number + 1) % 256";
    private static final String LIFE = "SELECT number FROM life";

    private final Database database;
    private final WriteBehind behind;

    /** @param database opened with {@link #SCHEMA} */
    public LeaseStore(Database database) {
        this.database = database;
        this.behind = new WriteBehind(database);
    }

    /** An address that was a session's. */
    record Lease(String dnn, String address, SessionKey owner, Instant releasedAt) {
    }

    /** Another life begins. Its number, 0 to 255, is not that of the one before (TS 23.007 §18). */
    public int begin() {
        return database.write(session -> {
            session.update(LIVE_AGAIN);
            return session.one(LIFE, row -> row.getInt(1));
        });
    }

    /** What a former life left: what was in use then is released now. Those released first come first. */
    List<Lease> recover(Instant now) {
        return database.write(session -> {
            session.update(RELEASE_ALL, now.toEpochMilli());
            var leases = new ArrayList<Lease>();
            session.each(SELECT, row -> leases.add(new Lease(row.getString(1), row.getString(2),
                    new SessionKey(row.getString(3), row.getInt(4)),
                    Instant.ofEpochMilli(row.getLong(5)))));
            return leases;
        });
    }

    /**
     * Writes that a session has an address, soon: one that is forgotten with the process is of a session that lived for milliseconds and had no
     * packets.
     *
     * @throws PersistenceException if it cannot be written down, as what came before it could not
     */
    void put(String dnn, String address, SessionKey owner) {
        behind.write(session -> session.update(PUT, dnn, address, owner.supi(), owner.pduSessionId()));
    }

    /** @throws PersistenceException as above */
    void released(String dnn, String address, Instant at) {
        behind.write(session -> session.update(RELEASE, at.toEpochMilli(), dnn, address));
    }
}
