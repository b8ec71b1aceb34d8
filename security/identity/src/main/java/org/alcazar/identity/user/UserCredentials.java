// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Session;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The credentials of users in the database. A change, by whatever process, counts for the next assertion. */
public final class UserCredentials {

    /** How many credentials of a subscriber count at a time. */
    public static final int MOST = 16;

    /** How many there may be with those that were revoked; beyond, the oldest revoked one goes. */
    static final int MOST_KEPT = 64;

    private static final String COLUMNS = "SELECT supi, rp_id, credential_id, user_handle, public_key, counter, label, created, revoked "
            + "FROM user_credential ";

    private final World world;
    private final Database database;

    /** @param database opened with {@link IdentitySchema#SCHEMA} */
    public UserCredentials(World world, Database database) {
        this.world = world;
        this.database = database;
    }

    /** What became of an attempt to add. */
    enum Added { ADDED, TOO_MANY, KNOWN }

    /** All of a subscriber, revoked ones too, the latest enrolled first. */
    public List<UserCredential> list(String supi) {
        return all("WHERE supi = ? ORDER BY created DESC, credential_id", supi);
    }

    /** All there are, by subscriber. */
    public List<UserCredential> list() {
        return all("ORDER BY supi, created DESC, credential_id");
    }

    /** Those that count, the latest enrolled first. */
    public List<UserCredential> active(String supi, String rpId) {
        return all("WHERE supi = ? AND rp_id = ? AND revoked IS NULL ORDER BY created DESC, credential_id", supi, rpId);
    }

    /** The credential of that identifier, be it revoked or not; null if there is none. */
    public @Nullable UserCredential find(String rpId, Octets credentialId) {
        return database.read(session -> find(session, rpId, credentialId));
    }

    /**
     * Revokes a credential. It stays in the list, and cannot be enrolled again.
     *
     * @return whether there was one that counted
     */
    public boolean revoke(String supi, String rpId, Octets credentialId) {
        long now = world.now().toEpochMilli();
        return database.write(session -> session.update("UPDATE user_credential SET revoked = ? WHERE supi = ? AND rp_id = ? AND credential_id = ? "
                + "AND revoked IS NULL", now, supi, rpId, credentialId.toHex())) > 0;
    }

    Added add(UserCredential credential) {
        return database.write(session -> {
            if (find(session, credential.rpId(), credential.credentialId()) != null) {
                return Added.KNOWN;
            }
            if (count(session, credential.supi(), "AND revoked IS NULL") >= MOST) {
                return Added.TOO_MANY;
            }
            if (count(session, credential.supi(), "") >= MOST_KEPT) {
                var oldest = session.one(COLUMNS + "WHERE supi = ? AND revoked IS NOT NULL ORDER BY revoked, rp_id, credential_id LIMIT 1",
                        UserCredentials::read, credential.supi());
                session.update("DELETE FROM user_credential WHERE rp_id = ? AND credential_id = ?", oldest.rpId(), oldest.credentialId().toHex());
            }
            session.update("INSERT INTO user_credential (supi, rp_id, credential_id, user_handle, public_key, counter, label, created) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", credential.supi(), credential.rpId(), credential.credentialId().toHex(),
                    credential.userHandle().toHex(), credential.publicKey().toArray(), credential.counter(), credential.label(),
                    credential.created().toEpochMilli());
            return Added.ADDED;
        });
    }

    /** Keeps a counter that is above the one kept, or both of which are 0; false if it is neither, or the credential was revoked meanwhile. */
    boolean raise(UserCredential credential, long counter) {
        return database.write(session -> session.update("UPDATE user_credential SET counter = ? WHERE rp_id = ? AND credential_id = ? "
                + "AND revoked IS NULL AND (counter < ? OR counter = 0 AND ? = 0)", counter, credential.rpId(), credential.credentialId().toHex(),
                counter, counter)) > 0;
    }

    UserCredential withCounter(UserCredential credential, long counter) {
        return new UserCredential(credential.supi(), credential.rpId(), credential.credentialId(), credential.userHandle(), credential.publicKey(),
                counter, credential.label(), credential.created(), credential.revoked());
    }

    private static int count(Session session, String supi, String condition) throws SQLException {
        return session.one("SELECT COUNT(*) FROM user_credential WHERE supi = ? " + condition, row -> row.getInt(1), supi);
    }

    private static @Nullable UserCredential find(Session session, String rpId, Octets credentialId) throws SQLException {
        return session.first(COLUMNS + "WHERE rp_id = ? AND credential_id = ?", UserCredentials::read, rpId, credentialId.toHex());
    }

    private List<UserCredential> all(String condition, @Nullable Object... parameters) {
        return database.read(session -> {
            var all = new ArrayList<UserCredential>();
            session.each(COLUMNS + condition, row -> all.add(read(row)), parameters);
            return all;
        });
    }

    private static UserCredential read(ResultSet row) throws SQLException {
        long revoked = row.getLong(9);
        var end = row.wasNull() ? null : Instant.ofEpochMilli(revoked);
        return new UserCredential(row.getString(1), row.getString(2), Octets.fromHex(row.getString(3)), Octets.fromHex(row.getString(4)),
                Octets.wrap(row.getBytes(5)), row.getLong(6), row.getString(7), Instant.ofEpochMilli(row.getLong(8)), end);
    }
}
