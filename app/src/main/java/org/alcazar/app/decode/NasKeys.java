// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What protected NAS messages are verified and deciphered with (TS 33.501 §6.4, TS 33.401 §8.1). 5GS and EPS have the same algorithms.
 *
 * @param integrityKey K_NASint; null to verify nothing
 * @param cipheringKey K_NASenc; null to decipher nothing
 * @param count the NAS COUNT; null for the sequence number of each message, its overflow zero
 * @param direction null to try both
 * @param bearer null for the access's own: 1 in 5GS (3GPP access), 0 in EPS
 */
public record NasKeys(IntegrityAlgorithm integrity, @Nullable Secret integrityKey, CipheringAlgorithm ciphering, @Nullable Secret cipheringKey,
        @Nullable Integer count, @Nullable Direction direction, @Nullable Integer bearer) {

    private static final Direction[] BOTH = Direction.values();

    /** What a message turned out to be. @param direction in which the MAC holds; null if it does not, or was not looked at */
    record Verdict(String words, boolean wrong, @Nullable Direction direction) {
    }

    int count(int sequenceNumber) {
        return count == null ? sequenceNumber : count;
    }

    /**
     * Verifies a whole protected message.
     *
     * @param mac as received
     * @param from where what the MAC covers begins: the sequence number
     */
    Verdict verify(Octets message, int mac, int from, int sequenceNumber, int usualBearer) {
        if (integrityKey == null) {
            return new Verdict("MAC not verified: no key", false, direction);
        }
        var keyed = integrity.keyed(integrityKey);
        int bits = (message.length() - from) * 8;
        for (var way : direction == null ? BOTH : new Direction[] {direction}) {
            int expected = keyed.mac(count(sequenceNumber), bearer == null ? usualBearer : bearer, way, message.sharedArray(), from, bits);
            if (expected == mac) {
                return new Verdict("MAC verified (%s, COUNT %d, %s)".formatted(integrity, count(sequenceNumber), Names.constant(way)), false, way);
            }
        }
        return new Verdict("MAC wrong (%s, COUNT %d, %s)".formatted(integrity, count(sequenceNumber),
                direction == null ? "either direction" : Names.constant(direction)), true, null);
    }

    /** The octets deciphered; null without a key or a direction. */
    @Nullable Octets decipher(Octets ciphered, int sequenceNumber, @Nullable Direction way, int usualBearer) {
        if (cipheringKey == null || way == null) {
            return null;
        }
        return ciphering.keyed(cipheringKey).apply(count(sequenceNumber), bearer == null ? usualBearer : bearer, way, ciphered);
    }
}
