// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import java.util.List;
import org.alcazar.app.config.IdentityConfiguration.KeyFile;
import org.alcazar.app.config.schema.Section;
import org.alcazar.app.config.schema.YamlPrinter;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.suci.ProtectionScheme;

/** All that a configuration file says. Paths are as written; {@link #in} makes them absolute. */
public record Configuration(AmfConfiguration amf, N2Configuration n2, SecurityConfiguration security,
        IdentityConfiguration identity, SessionConfiguration sessions, UserPlaneConfiguration userPlane,
        SecurityPolicyConfiguration securityPolicy, InterworkingConfiguration interworking, ApiConfiguration api, DatabaseConfiguration database, KeyStoreConfiguration keyStore, TimerConfiguration timers,
        LoggingConfiguration logging) {

    public static final Section<Configuration> SECTION = Section.of(s -> {
        var amf = s.section("amf", AmfConfiguration.SECTION, Configuration::amf, "What the AMF is, and what it serves.");
        var n2 = s.section("n2", N2Configuration.SECTION, Configuration::n2, "Where gNBs connect.");
        var security = s.section("security", SecurityConfiguration.SECTION, Configuration::security,
                "How signalling with UEs is protected.");
        var identity = s.section("identity", IdentityConfiguration.SECTION, Configuration::identity,
                "How subscribers conceal who they are.");
        var sessions = s.section("sessions", SessionConfiguration.SECTION, Configuration::sessions, "Where sessions lead, and how they are managed.");
        var userPlane = s.section("user-plane", UserPlaneConfiguration.SECTION, Configuration::userPlane,
                "The user plane function of this program, which carries the packets of sessions.");
        var securityPolicy = s.section("security-policy", SecurityPolicyConfiguration.SECTION, Configuration::securityPolicy,
                "On-demand security services: who wants which, and how they are run.");
        var interworking = s.section("interworking", InterworkingConfiguration.SECTION, Configuration::interworking,
                "4G beside 5G: an MME in this program, and how UEs that move between both are protected.");
        var api = s.section("api", ApiConfiguration.SECTION, Configuration::api, "How a running core is administered.");
        var database = s.section("database", DatabaseConfiguration.SECTION, Configuration::database, "Where subscribers are kept.");
        var keyStore = s.section("key-store", KeyStoreConfiguration.SECTION, Configuration::keyStore,
                "The key under which the subscribers' keys lie encrypted in the database.");
        var timers = s.section("timers", TimerConfiguration.SECTION, Configuration::timers, "Timers of TS 24.501 §10.2.");
        var logging = s.section("logging", LoggingConfiguration.SECTION, Configuration::logging, "What is logged, to the standard error.");
        return v -> new Configuration(v.get(amf), v.get(n2), v.get(security), v.get(identity), v.get(sessions), v.get(userPlane),
                v.get(securityPolicy), v.get(interworking), v.get(api), v.get(database),
                v.get(keyStore), v.get(timers), v.get(logging));
    });

    /** What the commented default says: all defaults, and two home network keys in files that are created with it. */
    public static Configuration initial() {
        var standard = SECTION.standard();
        var keys = List.of(
                new KeyFile(1, ProtectionScheme.PROFILE_A, Path.of("var/keys/home-network-1.pem")),
                new KeyFile(2, ProtectionScheme.PROFILE_B, Path.of("var/keys/home-network-2.pem")));
        return new Configuration(standard.amf(), standard.n2(), standard.security(),
                new IdentityConfiguration(standard.identity().nullScheme(), keys), standard.sessions(), standard.userPlane(), standard.securityPolicy(),
                standard.interworking(), standard.api(), standard.database(), standard.keyStore(),
                standard.timers(), standard.logging());
    }

    /** This configuration with every relative path taken from {@code folder}. */
    public Configuration in(Path folder) {
        return new Configuration(amf, n2, security, identity.in(folder), sessions.in(folder), userPlane, securityPolicy.in(folder), interworking,
                api.in(folder), database.in(folder), keyStore.in(folder), timers, logging);
    }

    /** This configuration as a commented file. */
    public String toYaml() {
        var out = new YamlPrinter();
        out.comment("Alcazar's configuration. What is left out has its default; an unknown or bad setting is refused with its line.");
        out.comment("All settings: docs/configuration.md. Check a change: ./alcazar config check");
        out.gap();
        SECTION.print(this, out);
        return out.toString();
    }

    /** The same with one NAS ciphering algorithm. */
    public Configuration withCiphering(CipheringAlgorithm ciphering) {
        return new Configuration(amf, n2, new SecurityConfiguration(security.integrity(), List.of(ciphering)), identity, sessions, userPlane, securityPolicy,
                interworking, api, database, keyStore, timers, logging);
    }
}
