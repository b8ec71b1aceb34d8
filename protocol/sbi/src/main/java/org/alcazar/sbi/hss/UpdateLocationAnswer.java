// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import org.jspecify.annotations.Nullable;

/**
 * The MME is registered (TS 29.272 §7.2.4).
 *
 * @param subscriptionData null if the MME has it
 */
public record UpdateLocationAnswer(@Nullable SubscriptionData subscriptionData) {
}
