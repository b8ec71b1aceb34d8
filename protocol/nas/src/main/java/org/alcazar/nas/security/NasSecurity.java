// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.security;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.Integrity;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.NasCount;
import org.alcazar.wire.Octets;

/**
 * One end's NAS keys, algorithms and pair of NAS COUNTs, and what is done with them alike in 5GS and EPS (TS 24.501 §4.4, TS 24.301 §4.4).
 * Of messages it knows only that a MAC of four octets and a sequence number stand between header and payload.
 *
 * <p>To be used by one thread at a time.
 */
public final class NasSecurity implements AutoCloseable {

    private static final int MAC_OCTETS = 4;
    private static final int SEQUENCE_NUMBER = 0xff;
    private static final int SHORT_SEQUENCE_NUMBER = 0x1f;
    private static final int SHORT_MAC = 0xffff;

    private final Direction sends;
    private final byte bearer;
    private final Secret integrityKey;
    private final Secret cipheringKey;
    private final Integrity integrity;
    private final Ciphering ciphering;
    /** COUNT of the next message sent. */
    private int nextSent;
    /** The lowest COUNT that a received message may have. */
    private int nextReceived;

    /**
     * @param sends which way this end's messages go
     * @param bearer BEARER, 0..31
     * @param integrityKey belongs to this from now on
     * @param cipheringKey belongs to this from now on
     * @param nextUplink value of the next uplink COUNT, 0 to 2^24
     * @param nextDownlink value of the next downlink COUNT, 0 to 2^24
     */
    public NasSecurity(Direction sends, int bearer, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering,
            Secret cipheringKey, int nextUplink, int nextDownlink) {
        int most = NasCount.LAST.value() + 1;
        if (nextUplink < 0 || nextUplink > most || nextDownlink < 0 || nextDownlink > most) {
            throw new IllegalArgumentException("a next NAS COUNT is 0 to 2^24");
        }
        boolean uplink = sends == Direction.UPLINK;
        this.sends = sends;
        this.bearer = (byte) bearer;
        this.integrityKey = integrityKey;
        this.cipheringKey = cipheringKey;
        this.integrity = integrity.keyed(integrityKey);
        this.ciphering = ciphering.keyed(cipheringKey);
        this.nextSent = uplink ? nextUplink : nextDownlink;
        this.nextReceived = uplink ? nextDownlink : nextUplink;
    }

    public CipheringAlgorithm cipheringAlgorithm() {
        return ciphering.algorithm();
    }

    public IntegrityAlgorithm integrityAlgorithm() {
        return integrity.algorithm();
    }

    /** Value of the next uplink COUNT, 0 to 2^24; at the network the lowest it accepts. */
    public int nextUplink() {
        return sends == Direction.UPLINK ? nextSent : nextReceived;
    }

    /** Value of the next downlink COUNT, 0 to 2^24; at the UE the lowest it accepts. */
    public int nextDownlink() {
        return sends == Direction.DOWNLINK ? nextSent : nextReceived;
    }

    /** Messages either end can send yet before a COUNT would wrap. */
    public int remaining() {
        return NasCount.LAST.value() + 1 - Math.max(nextSent, nextReceived);
    }

    /** Octets within the next message, ciphered by themselves under its COUNT. */
    public Octets cipherWithinNext(Octets plain) {
        return ciphering.apply(nextSent, bearer, sends, plain);
    }

    /**
     * A message under the next COUNT: header, MAC, sequence number, payload.
     *
     * @param header the octets before the MAC
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets protect(Octets header, Octets plain, boolean ciphered) {
        int count = takeCount();
        int macAt = header.length();
        int covered = macAt + MAC_OCTETS;
        int length = plain.length();
        var bytes = new byte[covered + 1 + length];
        header.copyTo(bytes, 0);
        bytes[covered] = (byte) count;
        plain.copyTo(bytes, covered + 1);
        if (ciphered) {
            ciphering.apply(count, bearer, sends, bytes, covered + 1, length * 8);
        }
        int mac = integrity.mac(count, bearer, sends, bytes, covered, (length + 1) * 8);
        for (int i = 0; i < MAC_OCTETS; i++) {
            bytes[macAt + i] = (byte) (mac >>> 24 - 8 * i);
        }
        return Octets.wrap(bytes);
    }

    /** The low five bits of the next COUNT. */
    public int nextShortSequenceNumber() {
        return nextSent & SHORT_SEQUENCE_NUMBER;
    }

    /**
     * The low half of the MAC of octets that go out under the next COUNT (TS 24.301 §9.9.3.28).
     *
     * @throws IllegalStateException if there is no COUNT left
     */
    public int shortMac(Octets covered) {
        return integrity.mac(takeCount(), bearer, sends, covered) & SHORT_MAC;
    }

    /**
     * Checks the MAC of a message, whose COUNT is taken where it holds.
     *
     * @param from the octet that the sequence number is in: what the MAC covers begins with it and ends with the message
     */
    public MacCheck check(Octets received, int from, int mac) {
        return check(received, from, received.length(), received.at(from), SEQUENCE_NUMBER, mac, -1);
    }

    /**
     * Checks a short MAC, of the message's octets up to {@code to}; a COUNT is taken where it holds.
     *
     * @param sequenceNumber five bits
     */
    public MacCheck checkShort(Octets received, int to, int sequenceNumber, int shortMac) {
        return check(received, 0, to, sequenceNumber, SHORT_SEQUENCE_NUMBER, shortMac, SHORT_MAC);
    }

    /** Deciphers what a verified message held. */
    public Octets decipher(NasCount count, Octets ciphered) {
        return ciphering.apply(count.value(), bearer, receives(), ciphered);
    }

    private int takeCount() {
        if (nextSent > NasCount.LAST.value()) {
            throw new IllegalStateException("all NAS COUNTs are used up");
        }
        return nextSent++;
    }

    private MacCheck check(Octets received, int from, int to, int sequenceNumber, int sequenceMask, int mac, int macMask) {
        int count = estimate(sequenceNumber, sequenceMask);
        if (count <= NasCount.LAST.value() && holds(received, from, to, count, mac, macMask)) {
            nextReceived = count + 1;
            return new MacCheck.Holds(new NasCount(count));
        }
        int earlier = count - sequenceMask - 1;
        return earlier >= 0 && holds(received, from, to, earlier, mac, macMask) ? new MacCheck.Replayed(new NasCount(earlier))
                : new MacCheck.Fails();
    }

    /** The lowest COUNT not accepted yet that ends in the sequence number (TS 24.501 §4.4.3.1, TS 24.301 §4.4.3.1). */
    private int estimate(int sequenceNumber, int mask) {
        int count = nextReceived & ~mask | sequenceNumber;
        return count < nextReceived ? count + mask + 1 : count;
    }

    /** Whether the MAC is the one of the octets at that COUNT. With the null algorithm every MAC is (TS 33.501 §D.1, TS 33.401 §B.0). */
    private boolean holds(Octets received, int from, int to, int count, int mac, int macMask) {
        int expected = integrity.mac(count, bearer, receives(), received.sharedArray(), from, (to - from) * 8);
        // One comparison of whole words: its time tells nothing of where they differ.
        return (expected & macMask) == mac || integrity.algorithm() == IntegrityAlgorithm.NIA0;
    }

    private Direction receives() {
        return sends == Direction.UPLINK ? Direction.DOWNLINK : Direction.UPLINK;
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        integrityKey.close();
        cipheringKey.close();
    }
}
