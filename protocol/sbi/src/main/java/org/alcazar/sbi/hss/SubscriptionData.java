// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import org.alcazar.sbi.Ambr;

/**
 * What an MME has to know of a subscription (TS 29.272 §7.3.2).
 *
 * @param ambr over all of a UE's non-GBR bearers
 */
public record SubscriptionData(Ambr ambr, ApnConfigurationProfile apnConfigurationProfile) {
}
