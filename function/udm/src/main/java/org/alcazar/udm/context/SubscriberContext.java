// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.util.function.UnaryOperator;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.udm.arpf.SequenceNumbers;
import org.alcazar.udm.subscriber.SealedSubscriber;
import org.alcazar.udm.subscriber.Subscriber;

/** What is kept in memory of a subscriber that was seen: its row, with the keys encrypted, its sequence numbers, and its serving state. */
public final class SubscriberContext {

    private final SealedSubscriber sealed;
    private final SequenceNumbers numbers = new SequenceNumbers();

    // Guarded by this.
    private ServingState state;

    SubscriberContext(SealedSubscriber sealed, ServingState state) {
        this.sealed = sealed;
        this.state = state;
    }

    public Subscriber subscriber() {
        return sealed.subscriber();
    }

    public SealedSubscriber sealed() {
        return sealed;
    }

    public SequenceNumbers numbers() {
        return numbers;
    }

    public AccessAndMobilitySubscriptionData amData() {
        return sealed.subscriber().amData();
    }

    public synchronized ServingState state() {
        return state;
    }

    /** @return the state before */
    synchronized ServingState become(UnaryOperator<ServingState> change) {
        var before = state;
        state = change.apply(before);
        return before;
    }
}
