// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.context;

import org.alcazar.gnb.HandoverWay;

/**
 * A UE is to come from another gNB, and the radio connection for it is there.
 *
 * @param from the connection that it has at the other gNB
 * @param failed tells that gNB that the UE does not come
 * @param come tells it that the UE is here, and that nothing of it is to be kept
 */
public record Arrival(HandoverWay way, UeConnection from, Runnable failed, Runnable come) {
}
