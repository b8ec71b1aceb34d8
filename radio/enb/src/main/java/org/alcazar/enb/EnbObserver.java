// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Hears what an eNB does: for ladders, reports and tests. Called on strands and threads of the carrier, several at once; must be short and must
 * not throw.
 */
public interface EnbObserver {

    /** Hears nothing. */
    EnbObserver NONE = new EnbObserver() {
    };

    /** @param ue the label of the UE that the message is about, or null if it is about none */
    default void sent(Enb enb, @Nullable String ue, S1apMessage message, Octets pdu) {
    }

    /** @param ue the label of the UE that the message is about, or null if it is about none that is known */
    default void received(Enb enb, @Nullable String ue, S1apMessage message, Octets pdu) {
    }

    /** Octets of the core's that are no message, or one that the eNB can do nothing with. */
    default void dropped(Enb enb, String reason, Octets pdu) {
    }

    /** S1 Setup ended, the first time or after a loss. */
    default void setUp(Enb enb, S1Setup outcome) {
    }

    /** The core is lost, and with it all UEs' connections. */
    default void coreLost(Enb enb, int ues) {
    }
}
