// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeAssociated;
import org.alcazar.transport.Association;
import org.jspecify.annotations.Nullable;

/** The association with the AMF, while there is one, and what is sent by it (TS 38.412 §7). */
final class NgAssociation {

    private final Gnb gnb;
    private final GnbObserver observer;
    private volatile @Nullable Association association;

    NgAssociation(Gnb gnb, GnbObserver observer) {
        this.gnb = gnb;
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
    boolean send(@Nullable UeConnection ue, NgapMessage message) {
        var open = association;
        if (open == null) {
            return false;
        }
        var pdu = Ngap.encode(message);
        int others = open.outboundStreams() - 1;
        int stream = ue == null || others < 1 ? 0 : 1 + (int) (ue.ranUeNgapId().value() % others);
        // Told before it is sent: the answer may be here before the sender is back.
        observer.sent(gnb, ue == null ? null : ue.listener().label(), message, pdu);
        return open.send(stream, Ngap.PAYLOAD_PROTOCOL_ID, pdu);
    }

    /** Says what is wrong with a message that has no reply of its own (TS 38.413 §8.7.5). */
    void indicate(Cause cause) {
        send(null, new ErrorIndication(null, null, cause, null, null));
    }

    /** The same of one about a UE, with the ids that it bore. */
    void indicate(UeAssociated message, Cause cause) {
        send(null, new ErrorIndication(message.amfUeNgapId(), message.ranUeNgapId(), cause, null, null));
    }
}
