// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.strand.Strand.Attempts;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of DN-AAA servers.
 *
 * @param nasIdentifier what this side calls itself (NAS-Identifier), 3 to 63 letters
 * @param nasAddress what it is told as its address (NAS-IP-Address); null for nothing
 * @param local where questions are sent from; port 0
 * @param dynamicAuthorization where servers may send what they want of their own accord (RFC 5176), commonly port 3799; null for nowhere
 */
public record RadiusSettings(String nasIdentifier, @Nullable Inet4Address nasAddress, InetSocketAddress local,
        @Nullable InetSocketAddress dynamicAuthorization, List<Aaa> aaas) {

    /** The port that questions go to (RFC 2865 §3). */
    public static final int AUTHENTICATION_PORT = 1812;
    /** The port that servers' own requests come to (RFC 5176 §2.1). */
    public static final int DYNAMIC_AUTHORIZATION_PORT = 3799;

    public RadiusSettings {
        aaas = List.copyOf(aaas);
        var names = new HashSet<String>();
        if (!aaas.stream().allMatch(aaa -> names.add(aaa.name()))) {
            throw new IllegalArgumentException("a DN-AAA server's name is its own");
        }
    }

    /**
     * A DN-AAA: one server, or several that know the same.
     *
     * @param servers 1 to 8; the first that answers is taken
     * @param attempts how often a server is sent a question, and how long it has for the answer each time
     * @param rest how long a server that did not answer is asked last
     * @param callingStation whom it is told as the subscriber
     * @param tellsImsi whether it is told the IMSI in an attribute of 3GPP's (3GPP-IMSI)
     * @param demandsSignedRequests whether what it wants of its own accord needs a Message-Authenticator
     */
    public record Aaa(String name, List<Server> servers, Attempts attempts, Duration rest, CallingStation callingStation,
            boolean tellsImsi, boolean demandsSignedRequests) {

        public Aaa {
            servers = List.copyOf(servers);
            if (servers.isEmpty() || servers.size() > 8) {
                throw new IllegalArgumentException("a DN-AAA has 1 to 8 servers");
            }
        }

        /** Three attempts of two seconds each, nothing told of who the subscriber is, signatures demanded. */
        public static Aaa of(String name, List<Server> servers) {
            return new Aaa(name, servers, new Attempts(Duration.ofSeconds(2), 3), Duration.ofSeconds(30), CallingStation.NONE, false, true);
        }
    }

    /** @param secret shared with it, 1 octet at least; wiped by its owner */
    public record Server(InetSocketAddress address, Secret secret) {
    }

    /** Whom a server is told as the subscriber (Calling-Station-Id). */
    public enum CallingStation {
        NONE,
        /** The public number, where it is known. */
        GPSI,
        /** The permanent identity. */
        SUPI
    }
}
