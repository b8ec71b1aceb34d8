// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import org.alcazar.enb.Enb;
import org.alcazar.enb.EnbObserver;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.UeAssociated;
import org.alcazar.transport.Association;
import org.jspecify.annotations.Nullable;

/** The association with the MME, while there is one, and what is sent by it (TS 36.412 §7). */
final class S1Association {

    private final Enb enb;
    private final EnbObserver observer;
    private volatile @Nullable Association association;

    S1Association(Enb enb, EnbObserver observer) {
        this.enb = enb;
        this.observer = observer;
    }

    boolean isUp() {
        return association != null;
    }

    /** Whether it is this one: another may have taken its place. */
    boolean is(Association other) {
        return other.equals(association);
    }

    void up(Association opened) {
        association = opened;
    }

    /** Sends nothing by it any more. */
    @Nullable Association down() {
        var ended = association;
        association = null;
        return ended;
    }

    /** Sends a message: about a UE on one of the streams for UEs, else on stream 0; false if there is no association. */
    boolean send(@Nullable UeConnection ue, S1apMessage message) {
        var open = association;
        if (open == null) {
            return false;
        }
        var pdu = S1ap.encode(message);
        int others = open.outboundStreams() - 1;
        int stream = ue == null || others < 1 ? 0 : 1 + (int) (ue.enbUeS1apId().value() % others);
        // Told before it is sent: the answer may be here before the sender is back.
        observer.sent(enb, ue == null ? null : ue.listener().label(), message, pdu);
        return open.send(stream, S1ap.PAYLOAD_PROTOCOL_ID, pdu);
    }

    /** Says what is wrong with a message that has no reply of its own (TS 36.413 §8.7.2). */
    void indicate(Cause cause) {
        send(null, new ErrorIndication(null, null, cause, null, null));
    }

    /** The same of one about a UE, with the ids that it bore. */
    void indicate(UeAssociated message, Cause cause) {
        send(null, new ErrorIndication(message.mmeUeS1apId(), message.enbUeS1apId(), cause, null, null));
    }
}
