// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

/**
 * What a node did since it was made.
 *
 * @param requests messages of peers handed on
 * @param duplicates messages that had come before
 * @param unreadable messages that could not be read
 * @param unknown messages of the standard that nobody here takes
 * @param stray responses and acknowledgements of nothing that was sent, or not from whom it was sent to
 * @param asked requests sent, without their retransmissions
 * @param retransmissions requests, and responses to be acknowledged, that were sent again
 * @param silence of these, the ones that had no answer
 */
public record Gtpv2Counts(long requests, long duplicates, long unreadable, long unknown, long stray, long asked, long retransmissions,
        long silence) {
}
