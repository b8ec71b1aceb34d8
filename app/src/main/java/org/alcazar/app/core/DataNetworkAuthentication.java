// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.aaa.radius.RadiusAaas;
import org.alcazar.aaa.radius.RadiusSettings;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.PasswordSource;
import org.alcazar.crypto.Secret;
import org.alcazar.persistence.Passwords;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;

/** What the configuration file says of data networks' own authentication, in the words of those who carry it out; and the secrets for it. */
final class DataNetworkAuthentication implements AutoCloseable {

    private static final Duration REST = Duration.ofSeconds(30);

    private final List<Secret> secrets = new ArrayList<>();
    private final RadiusAaas aaas;

    /** @throws org.alcazar.persistence.PersistenceException if a secret can't be had */
    DataNetworkAuthentication(Configuration configuration, World world, AaaEvents events) {
        var radius = configuration.sessions().radius();
        var aaas = configuration.sessions().dnAaas().stream().map(aaa -> new RadiusSettings.Aaa(aaa.name(),
                aaa.servers().stream().map(server -> new RadiusSettings.Server(new InetSocketAddress(server.address(), server.port()),
                        secret(server.secret()))).toList(),
                new Attempts(aaa.interval(), aaa.attempts()), REST, aaa.callingStation(), aaa.imsi(), aaa.signedRequests())).toList();
        this.aaas = new RadiusAaas(new RadiusSettings(radius.nasIdentifier(),
                radius.address() instanceof Inet4Address four && !four.isAnyLocalAddress() ? four : null,
                new InetSocketAddress(radius.address(), 0),
                radius.listen() == null || aaas.isEmpty() ? null : new InetSocketAddress(radius.listen(), radius.port()), aaas), world, events);
    }

    RadiusAaas aaas() {
        return aaas;
    }

    private Secret secret(PasswordSource source) {
        var secret = switch (source) {
            case PasswordSource.OfFile(var file) -> Passwords.fromFile(file);
            case PasswordSource.OfEnvironment(var variable) -> Passwords.fromEnvironment(System.getenv(), variable);
        };
        secrets.add(secret);
        return secret;
    }

    @Override
    public void close() {
        aaas.close();
        secrets.forEach(Secret::close);
    }
}
