// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.persistence.Database;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** How each subscriber's device was authenticated last, for the operator to see. What holds for how long is the AMF's to remember. */
public final class DeviceRecords {

    private static final String COLUMNS = "SELECT supi, pei, fingerprint, cause, moment FROM device_authentication ";

    private final World world;
    private final Database database;

    /** @param database opened with {@link IdentitySchema#SCHEMA} */
    public DeviceRecords(World world, Database database) {
        this.world = world;
        this.database = database;
    }

    /**
     * An authentication.
     *
     * @param pei as claimed
     * @param fingerprint SHA-256 of the device certificate in hexadecimal; empty if it was not genuine
     * @param cause {@link OnDemandCause#NONE} if the device was genuine
     */
    public record DeviceRecord(String supi, String pei, String fingerprint, OnDemandCause cause, Instant moment) {
    }

    /**
     * Keeps how it ended, in the place of what was kept before.
     *
     * @return completes once it is kept
     */
    public CompletableFuture<Integer> put(String supi, String pei, DeviceVerdict verdict) {
        var fingerprint = verdict instanceof DeviceVerdict.Genuine genuine ? genuine.fingerprint().toHex() : "";
        var cause = verdict instanceof DeviceVerdict.Refused refused ? refused.cause() : OnDemandCause.NONE;
        long now = world.now().toEpochMilli();
        return database.submit(session -> session.update("INSERT INTO device_authentication (supi, pei, fingerprint, cause, moment) "
                + "VALUES (?, ?, ?, ?, ?) ON CONFLICT (supi) DO UPDATE SET pei = excluded.pei, fingerprint = excluded.fingerprint, "
                + "cause = excluded.cause, moment = excluded.moment", supi, pei, fingerprint, cause.value(), now));
    }

    /** What was last of a subscriber; null if nothing ever was. */
    public @Nullable DeviceRecord of(String supi) {
        return database.read(session -> session.first(COLUMNS + "WHERE supi = ?", DeviceRecords::read, supi));
    }

    /** The latest first. */
    public List<DeviceRecord> list(int most) {
        return database.read(session -> {
            var all = new ArrayList<DeviceRecord>();
            session.each(COLUMNS + "ORDER BY moment DESC, supi", row -> all.size() < most && all.add(read(row)));
            return all;
        });
    }

    private static DeviceRecord read(ResultSet row) throws SQLException {
        return new DeviceRecord(row.getString(1), row.getString(2), row.getString(3), Objects.requireNonNull(OnDemandCause.of(row.getInt(4))),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
