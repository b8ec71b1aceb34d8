// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.sbi.Ambr;

/**
 * What the AMF has to know of a subscription (TS 29.503 §6.1.6.2.4).
 *
 * @param subscribedUeAmbr over all of a UE's non-GBR flows
 */
public record AccessAndMobilitySubscriptionData(Ambr subscribedUeAmbr, Nssai nssai) {
}
