// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a gNB does: for ladders, reports and tests. Called on strands and threads of the carrier, several at once; must be short and must
 * not throw.
 */
public interface GnbObserver {

    /** Hears nothing. */
    GnbObserver NONE = new GnbObserver() {
    };

    /** @param ue the label of the UE that the message is about, or null if it is about none */
    default void sent(Gnb gnb, @Nullable String ue, NgapMessage message, Octets pdu) {
    }

    /** @param ue the label of the UE that the message is about, or null if it is about none that is known */
    default void received(Gnb gnb, @Nullable String ue, NgapMessage message, Octets pdu) {
    }

    /** Octets of the core's that are no message, or one that the gNB can do nothing with. */
    default void dropped(Gnb gnb, String reason, Octets pdu) {
    }

    /** NG Setup ended, the first time or after a loss. */
    default void setUp(Gnb gnb, NgSetup outcome) {
    }

    /** The core is lost, and with it all UEs' connections. */
    default void coreLost(Gnb gnb, int ues) {
    }

    /**
     * A handover ended.
     *
     * @param gnb the target, or, where it was never asked, the source
     */
    default void handover(Gnb gnb, String ue, HandoverEnd end) {
    }
}
