// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.persistence.Database;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;

/** Certificates that the operator himself revoked, beside CRLs; they count at once. */
public final class DeviceRevocations {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,64}");
    private static final int LONGEST_REASON = 200;

    private final World world;
    private final Database database;

    /** @param database opened with {@link IdentitySchema#SCHEMA} */
    public DeviceRevocations(World world, Database database) {
        this.world = world;
        this.database = database;
    }

    /** What a revocation names a certificate by. */
    public enum Kind {
        /** SHA-256 of the certificate, 64 hexadecimal digits. */
        FINGERPRINT,
        /** Its serial number in hexadecimal, whoever issued it. */
        SERIAL
    }

    /** A revocation. {@code value}: lower-case hexadecimal. */
    public record Revocation(Kind kind, String value, String reason, Instant revoked) {
    }

    /**
     * Revokes.
     *
     * @param value hexadecimal; colons and blanks between digits do not matter
     * @return false if it was revoked before
     * @throws IllegalArgumentException if the value is none of its kind
     */
    public boolean add(Kind kind, String value, String reason) {
        var clean = clean(kind, value);
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has " + LONGEST_REASON + " characters at most");
        }
        return database.write(session -> session.update("INSERT INTO device_revocation (kind, value, reason, revoked) VALUES (?, ?, ?, ?) "
                + "ON CONFLICT (kind, value) DO NOTHING", kind.name(), clean, reason, world.now().toEpochMilli())) > 0;
    }

    /**
     * Takes a revocation back.
     *
     * @return whether there was one
     */
    public boolean remove(Kind kind, String value) {
        var clean = clean(kind, value);
        return database.write(session -> session.update("DELETE FROM device_revocation WHERE kind = ? AND value = ?", kind.name(), clean)) > 0;
    }

    /** All of them, the newest first. */
    public List<Revocation> list() {
        return database.read(session -> {
            var all = new ArrayList<Revocation>();
            session.each("SELECT kind, value, reason, revoked FROM device_revocation ORDER BY revoked DESC, kind, value",
                    row -> all.add(new Revocation(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4)))));
            return all;
        });
    }

    /** @param fingerprint SHA-256 of the certificate */
    boolean isRevoked(X509Certificate certificate, Octets fingerprint) {
        var serial = certificate.getSerialNumber().abs().toString(16);
        return database.read(session -> session.first("SELECT 1 FROM device_revocation WHERE kind = 'FINGERPRINT' AND value = ? "
                + "OR kind = 'SERIAL' AND value = ?", row -> true, fingerprint.toHex(), serial)) != null;
    }

    private static String clean(Kind kind, String value) {
        var hex = value.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches() || kind == Kind.FINGERPRINT && hex.length() != 64) {
            throw new IllegalArgumentException(kind == Kind.FINGERPRINT ? "a fingerprint is SHA-256: 64 hexadecimal digits"
                    : "a serial number is 1 to 64 hexadecimal digits");
        }
        return kind == Kind.FINGERPRINT ? hex : hex.replaceFirst("^0+(?=.)", "");
    }
}
