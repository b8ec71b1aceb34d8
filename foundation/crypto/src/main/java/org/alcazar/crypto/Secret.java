// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.alcazar.wire.Octets;

/**
 * Octets that must not leave by accident: a key, or what a key derives from.
 *
 * <p>It has no {@code toString} that tells, no content-based {@code equals} by accident ({@link #sameAs} compares in constant time), and
 * {@link #close} overwrites it. Reading the octets is one visible call, {@link #reveal}, whose callers a test lists.
 */
public final class Secret implements AutoCloseable {

    private final byte[] bytes;
    private volatile boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A secret of the octets given, copied. */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** A secret that takes {@code bytes} over: the caller must not touch the array again. */
    public static Secret wrap(byte[] bytes) {
        return new Secret(bytes);
    }

    /** A secret of octets that were public until now, such as a published test key. */
    public static Secret of(Octets octets) {
        return new Secret(octets.toArray());
    }

    /** A fresh secret of {@code length} octets drawn from {@code random}. */
    public static Secret random(int length, RandomGenerator random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** The octets of both, one after the other, such as CK || IK. */
    public static Secret concat(Secret first, Secret second) {
        byte[] head = first.reveal();
        byte[] tail = second.reveal();
        var bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        return new Secret(bytes);
    }

    /** Length in octets. */
    public int length() {
        return bytes.length;
    }

    /**
     * The octets themselves, not a copy. To be read at once and not kept.
     *
     * @throws IllegalStateException if this secret was closed
     */
    public byte[] reveal() {
        if (closed) {
            throw new IllegalStateException("secret was wiped");
        }
        return bytes;
    }

    /** Whether both hold the same octets, in time that does not depend on where they differ. */
    public boolean sameAs(Secret other) {
        return MessageDigest.isEqual(reveal(), other.reveal());
    }

    /** Whether these octets, such as an answer that a peer sent, are the secret's, in time that does not depend on where they differ. */
    public boolean matches(Octets presented) {
        return MessageDigest.isEqual(reveal(), presented.sharedArray());
    }

    /** The octets {@code [from, to)} as a secret with a life of its own. */
    public Secret slice(int from, int to) {
        return new Secret(Arrays.copyOfRange(reveal(), from, to));
    }

    /** The octets as public ones, for what the protocol now sends in clear, such as RES*. As visible a call as {@link #reveal}. */
    public Octets disclose() {
        return Octets.of(reveal());
    }

    /** A copy with a life of its own. */
    public Secret copy() {
        return copyOf(reveal());
    }

    /** Overwrites the octets. Further reading fails. Closing again does nothing. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    /** The length only. */
    @Override
    public String toString() {
        return "Secret[" + bytes.length + " octets]";
    }
}
