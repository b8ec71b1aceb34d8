// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.context;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.udm.arpf.SequenceNumbers;
import org.alcazar.udm.subscriber.SealedSubscriber;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

/** What is kept in memory of a subscriber that was seen: its row, with the keys encrypted, its sequence numbers, and its serving state. */
public final class SubscriberContext {

    private final SealedSubscriber sealed;
    private final SequenceNumbers numbers = new SequenceNumbers();

    // Guarded by this.
    private ServingState state;
    private @Nullable Provision provision;

    /**
     * What is provided for the subscriber beside its row.
     *
     * @param sessions what it alone gets in data networks
     * @param capability what its device is known to be able to do; null if nothing is known
     */
    record Provision(List<SessionSubscription> sessions, @Nullable CapabilityBlock capability) {

        /** What most have; one of it is enough. */
        static final Provision NONE = new Provision(List.of(), null);
    }

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

    /** Null until it was read. */
    synchronized @Nullable Provision provision() {
        return provision;
    }

    synchronized void provision(Provision value) {
        provision = value;
    }
}
