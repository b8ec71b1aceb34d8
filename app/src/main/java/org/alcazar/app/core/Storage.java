// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.DatabaseConfiguration;
import org.alcazar.app.config.DatabaseConfiguration.Location;
import org.alcazar.app.config.PasswordSource;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.eir.EquipmentStore;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.identity.device.DeviceRecords;
import org.alcazar.identity.device.DeviceRevocations;
import org.alcazar.identity.user.AttestationPolicy;
import org.alcazar.identity.user.UserCredentials;
import org.alcazar.identity.user.UserEnrolment;
import org.alcazar.pcf.policy.PolicyStore;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.persistence.KeyEncryption;
import org.alcazar.persistence.KeyStoreEncryption;
import org.alcazar.persistence.Passwords;
import org.alcazar.policy.store.SecurityPolicyStore;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.strand.World;
import org.alcazar.udm.subscriber.ProvisionedCapabilityStore;
import org.alcazar.udm.subscriber.SessionSubscriptionStore;
import org.alcazar.udm.subscriber.SubscriberStore;

/** What outlives the process: the database, and the key that subscribers' keys are encrypted under. */
public final class Storage implements AutoCloseable {

    private static final int POSTGRESQL_READERS = 4;

    private final Database database;
    private final KeyEncryption keys;

    private Storage(Database database, KeyEncryption keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Opens what the configuration names; creates a SQLite file, the key store and its password file if they are not there.
     *
     * @throws org.alcazar.persistence.PersistenceException if it can't be; the message names place and remedy
     */
    public static Storage open(Configuration configuration, Database.Commits commits, RandomGenerator random) {
        var keyStore = configuration.keyStore();
        try (var password = switch (keyStore.password()) {
            case PasswordSource.OfFile(var file) -> Passwords.fromFileOrNew(file, random);
            case PasswordSource.OfEnvironment(var variable) -> Passwords.fromEnvironment(System.getenv(), variable);
        }) {
            var keys = KeyStoreEncryption.open(keyStore.file(), password, random);
            return new Storage(Database.open(settings(configuration.database()), commits, List.of(SubscriberStore.SCHEMA, PolicyStore.SCHEMA, LeaseStore.SCHEMA,
                    IdentitySchema.SCHEMA, EquipmentStore.SCHEMA, SecurityPolicyStore.SCHEMA)), keys);
        }
    }

    Database database() {
        return database;
    }

    KeyEncryption keys() {
        return keys;
    }

    /** The subscribers, for administration beside or without a core. */
    public SubscriberStore subscribers() {
        return new SubscriberStore(database, keys, Tuak.Parameters.DEFAULT);
    }

    /** What subscribers get in data networks, likewise. */
    public SessionSubscriptionStore sessionSubscriptions() {
        return new SessionSubscriptionStore(database);
    }

    /** The rows of policy, likewise. */
    public PolicyStore policies() {
        return new PolicyStore(database);
    }

    /** The lists of equipment, likewise. */
    public EquipmentStore equipment() {
        return new EquipmentStore(database);
    }

    /** The credentials of users, likewise. */
    public UserCredentials credentials(World world) {
        return new UserCredentials(world, database);
    }

    /** How users' credentials are enrolled, likewise. */
    public UserEnrolment enrolment(World world) {
        return new UserEnrolment(world, database, AttestationPolicy.NONE_OR_SELF);
    }

    /** The certificates of devices that the operator revoked, likewise. */
    public DeviceRevocations deviceRevocations(World world) {
        return new DeviceRevocations(world, database);
    }

    /** How devices were authenticated last, likewise. */
    public DeviceRecords deviceRecords(World world) {
        return new DeviceRecords(world, database);
    }

    /** The rows of security policy, likewise. */
    public SecurityPolicyStore securityPolicies() {
        return new SecurityPolicyStore(database);
    }

    /** What subscribers' devices are known to be able to do, likewise. */
    public ProvisionedCapabilityStore capabilities() {
        return new ProvisionedCapabilityStore(database);
    }

    /** The database's place, for a person. */
    public String place() {
        return database.place();
    }

    @Override
    public void close() {
        database.close();
    }

    private static DatabaseSettings settings(DatabaseConfiguration configuration) {
        return switch (configuration.location()) {
            case Location.SqliteFile(var file) -> new DatabaseSettings.Sqlite(file, configuration.durability(),
                    DatabaseSettings.Sqlite.at(file).readers());
            case Location.PostgresqlUrl(var url) -> new DatabaseSettings.Postgresql("jdbc:" + url,
                    Objects.requireNonNull(configuration.user()), password(Objects.requireNonNull(configuration.password())), POSTGRESQL_READERS);
        };
    }

    private static Secret password(PasswordSource source) {
        return switch (source) {
            case PasswordSource.OfFile(var file) -> Passwords.fromFile(file);
            case PasswordSource.OfEnvironment(var variable) -> Passwords.fromEnvironment(System.getenv(), variable);
        };
    }
}
