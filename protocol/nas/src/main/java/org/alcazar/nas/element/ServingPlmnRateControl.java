// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * How many messages with user data a UE may send over the control plane (TS 24.501 §9.11.4.20).
 *
 * @param messagesPerSixMinutes 10..65534 as sent by a network; 65535 for no limit
 */
public record ServingPlmnRateControl(int messagesPerSixMinutes) {

    public static final ServingPlmnRateControl UNLIMITED = new ServingPlmnRateControl(0xffff);

    public ServingPlmnRateControl {
        if (messagesPerSixMinutes >>> 16 != 0) {
            throw new IllegalArgumentException("a rate control has 16 bits");
        }
    }
}
