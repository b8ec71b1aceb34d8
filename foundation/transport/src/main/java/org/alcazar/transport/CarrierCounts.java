// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

/**
 * What a carrier refused and discarded since it was made.
 *
 * @param refusedAssociations peers turned away because there are as many associations as there may be
 * @param refusedSends messages not sent because the peer does not read those sent before
 * @param oversizedMessages messages of peers discarded because they are longer than {@link AssociationHandler#MAX_MESSAGE}
 * @param brokenPeers associations ended because the peer broke the carrier's own rules: no preamble, or no frame
 * @param handlerFaults exceptions that a handler of ours let escape
 */
public record CarrierCounts(long refusedAssociations, long refusedSends, long oversizedMessages, long brokenPeers, long handlerFaults) {
}
