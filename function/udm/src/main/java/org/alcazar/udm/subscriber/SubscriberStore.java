// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.KeyEncryption;
import org.alcazar.persistence.Schema;
import org.alcazar.persistence.Session;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.udm.Udm;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers in the database, their keys encrypted.
 *
 * <p>Stands alone, so that a tool can provision while a core runs on the same database: the core notices within a second.
 */
public final class SubscriberStore {

    /** The tables of the UDM. */
    public static final Schema SCHEMA = Schema.of("udm", Udm.class, "001-subscribers.sql", "002-sessions.sql",
            "003-capabilities.sql", "004-mme.sql");

    private static final String COLUMNS = "supi, k, opc, algorithm, amf, sqn, default_nssai, nssai, ambr_uplink, ambr_downlink";
    private static final String INSERT = "INSERT INTO subscriber (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (supi) DO NOTHING";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM subscriber ";

    private final Database database;
    private final KeyEncryption keys;
    private final Tuak.Parameters tuak;

    /**
     * @param database opened with {@link #SCHEMA}
     * @param tuak what the operator chose for its TUAK subscribers
     */
    public SubscriberStore(Database database, KeyEncryption keys, Tuak.Parameters tuak) {
        this.database = database;
        this.keys = keys;
        this.tuak = tuak;
    }

    /**
     * Adds a subscriber. The operator's OP is not kept: what is stored is OPc.
     *
     * @throws SubscriberException if there is one with this SUPI
     * @throws IllegalArgumentException if a key has not the algorithm's length
     */
    public void add(Subscriber subscriber, SubscriberKeys plain) {
        var sealed = seal(subscriber, plain);
        if (!insert(List.of(sealed)).isEmpty()) {
            throw new SubscriberException(subscriber.supi() + " is there already: remove it first to change it");
        }
    }

    /** Encrypts what is to be stored. */
    SealedSubscriber seal(Subscriber subscriber, SubscriberKeys plain) {
        try (var opc = plain.opc(subscriber.algorithm(), tuak)) {
            return new SealedSubscriber(subscriber, Octets.wrap(keys.encrypt(plain.k(), label(subscriber.supi(), "k"))),
                    Octets.wrap(keys.encrypt(opc, label(subscriber.supi(), "opc"))));
        }
    }

    /** @return the places in the list of those that are there already, and were left as they are */
    List<Integer> insert(List<SealedSubscriber> subscribers) {
        return database.write(session -> {
            var there = new ArrayList<Integer>();
            for (int i = 0; i < subscribers.size(); i++) {
                if (!inserted(session, subscribers.get(i))) {
                    there.add(i);
                }
            }
            if (there.size() < subscribers.size()) {
                changed(session);
            }
            return there;
        });
    }

    /** @return whether there was one */
    public boolean remove(String supi) {
        return database.write(session -> {
            session.update("DELETE FROM ue_state WHERE supi = ?", supi);
            session.update("DELETE FROM session_subscription WHERE supi = ?", supi);
            session.update("DELETE FROM provisioned_capability WHERE supi = ?", supi);
            session.update("DELETE FROM smf_registration WHERE supi = ?", supi);
            boolean removed = session.update("DELETE FROM subscriber WHERE supi = ?", supi) > 0;
            if (removed) {
                changed(session);
            }
            return removed;
        });
    }

    /** The subscriber with this SUPI, or null if there is none. */
    public @Nullable Subscriber get(String supi) {
        var sealed = load(supi);
        return sealed == null ? null : sealed.subscriber();
    }

    /** The subscriber with this SUPI as it is stored, or null if there is none. */
    public @Nullable SealedSubscriber load(String supi) {
        return database.read(session -> session.first(SELECT + "WHERE supi = ?", SubscriberStore::sealed, supi));
    }

    /** All subscribers by SUPI, one after another, until one is answered with false. */
    public void each(Predicate<? super Subscriber> next) {
        database.read(session -> {
            session.each(SELECT + "ORDER BY supi", row -> next.test(sealed(row).subscriber()));
            return true;
        });
    }

    /** How many there are. */
    public long count() {
        return database.read(session -> session.one("SELECT COUNT(*) FROM subscriber", row -> row.getLong(1)));
    }

    /** A number that every change of a subscriber raises, in whatever process it is made. */
    public long revision() {
        return database.read(session -> session.one("SELECT revision FROM subscriber_revision", row -> row.getLong(1)));
    }

    /**
     * The functions of a subscriber's USIM, its keys decrypted; to be closed soon.
     *
     * @throws org.alcazar.persistence.PersistenceException if they do not decrypt
     */
    public AuthenticationFunctions functions(String supi, AuthenticationAlgorithm algorithm, Octets sealedK, Octets sealedOpc) {
        try (var k = keys.decrypt(sealedK.sharedArray(), label(supi, "k")); var opc = keys.decrypt(sealedOpc.sharedArray(), label(supi, "opc"))) {
            return switch (algorithm) {
                case MILENAGE -> Milenage.withOpc(k, opc);
                case TUAK -> Tuak.withTopc(k, opc, tuak);
            };
        }
    }

    /**
     * Checks with one subscriber that this is the key their keys were encrypted under.
     *
     * @throws org.alcazar.persistence.PersistenceException if it is not
     */
    public void checkKey() {
        var any = database.read(session -> session.first(SELECT + "LIMIT 1", SubscriberStore::sealed));
        if (any != null) {
            functions(any.subscriber().supi(), any.subscriber().algorithm(), any.k(), any.opc()).close();
        }
    }

    /**
     * Reserves sequence numbers: what is stored goes up by {@code raise}, durably.
     *
     * @return the first of them; null if there is no such subscriber, or it has no such many left
     */
    public @Nullable Long reserveSqn(String supi, long raise, long bound) {
        return database.write(session -> session.first("UPDATE subscriber SET sqn = sqn + ? WHERE supi = ? AND sqn <= ? RETURNING sqn",
                row -> row.getLong(1) - raise, raise, supi, bound - raise));
    }

    /** Sets where sequence numbers go on, durably. */
    public void setSqn(String supi, long sqn) {
        database.write(session -> session.update("UPDATE subscriber SET sqn = ? WHERE supi = ?", sqn, supi));
    }

    /** The sequence number stored, or null if there is no such subscriber. */
    public @Nullable Long sqn(String supi) {
        return database.read(session -> session.first("SELECT sqn FROM subscriber WHERE supi = ?", row -> row.getLong(1), supi));
    }

    private static boolean inserted(Session session, SealedSubscriber sealed) throws SQLException {
        var subscriber = sealed.subscriber();
        var ambr = subscriber.amData().subscribedUeAmbr();
        var nssai = subscriber.amData().nssai();
        return session.update(INSERT, subscriber.supi(), sealed.k().sharedArray(), sealed.opc().sharedArray(), subscriber.algorithm().toString(),
                subscriber.amf(), subscriber.sqn(), text(nssai.defaultSingleNssais()), text(nssai.singleNssais()),
                ambr.uplink().bitsPerSecond(), ambr.downlink().bitsPerSecond()) > 0;
    }

    /** All that was read of subscribers and kept is to be read anew. */
    static void changed(Session session) throws SQLException {
        session.update("UPDATE subscriber_revision SET revision = revision + 1");
    }

    private static SealedSubscriber sealed(ResultSet row) throws SQLException {
        var nssai = new Nssai(slices(row.getString(7)), slices(row.getString(8)));
        var ambr = new Ambr(new BitRate(row.getLong(9)), new BitRate(row.getLong(10)));
        var subscriber = new Subscriber(row.getString(1), AuthenticationAlgorithm.parse(row.getString(4)), row.getInt(5), row.getLong(6),
                new AccessAndMobilitySubscriptionData(ambr, nssai));
        return new SealedSubscriber(subscriber, Octets.wrap(row.getBytes(2)), Octets.wrap(row.getBytes(3)));
    }

    private static String label(String supi, String field) {
        return supi + "/" + field;
    }

    private static String text(List<Snssai> slices) {
        return slices.stream().map(Snssai::toString).collect(Collectors.joining(" "));
    }

    private static List<Snssai> slices(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(Snssai::parse).toList();
    }
}
