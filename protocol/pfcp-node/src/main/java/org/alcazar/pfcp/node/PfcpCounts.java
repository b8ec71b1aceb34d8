// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

/**
 * What a node did since it was made.
 *
 * @param requests requests of peers handed on
 * @param duplicates requests that had come before
 * @param unreadable messages that could not be read
 * @param stray responses to nothing that was asked, or not from whom it was asked
 * @param asked requests sent, without their retransmissions
 * @param retransmissions requests sent again
 * @param silence requests that had no response
 */
public record PfcpCounts(long requests, long duplicates, long unreadable, long stray, long asked, long retransmissions, long silence) {
}
