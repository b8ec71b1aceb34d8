// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * As many subscribers as a test wants, consecutive in their IMSIs. The same first IMSI gives the same subscribers anywhere, so that a core can
 * be provisioned with those that a simulation will use.
 *
 * <p>Their keys derive from what everybody can read here. They are for tests, and for nothing else.
 */
public final class TestSubscribers {

    private final Imsi first;
    private final @Nullable Octets k;
    private final @Nullable Octets opc;

    private TestSubscribers(Imsi first, @Nullable Octets k, @Nullable Octets opc) {
        this.first = first;
        this.k = k;
        this.opc = opc;
    }

    /** Subscribers from {@code first} on, each with keys of its own. */
    public static TestSubscribers from(Imsi first) {
        return new TestSubscribers(first, null, null);
    }

    /**
     * Subscribers from {@code first} on, all with the same keys, for cores that are provisioned that way.
     *
     * @param k 16 octets
     * @param opc 16 octets
     */
    public static TestSubscribers sharingKeys(Imsi first, Octets k, Octets opc) {
        return new TestSubscribers(first, k, opc);
    }

    /** @param index 0 for the first */
    public TestSubscriber at(int index) {
        var imsi = first.plus(index);
        return new TestSubscriber(imsi, k == null ? derived("K", imsi) : k, opc == null ? derived("OPc", imsi) : opc);
    }

    /** The first {@code count}, in order. */
    public Stream<TestSubscriber> stream(int count) {
        return IntStream.range(0, count).mapToObj(this::at);
    }

    private static Octets derived(String name, Imsi imsi) {
        try {
            var text = "Alcazar test subscriber " + imsi + " " + name;
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII))).slice(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
