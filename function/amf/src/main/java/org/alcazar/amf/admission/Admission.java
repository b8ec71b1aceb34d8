// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import org.alcazar.amf.context.AccessPriority;
import org.alcazar.amf.event.Drop;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which UEs get in: arithmetic alone, guarded by who holds it.
 *
 * <p>A gNB has a rate of its own below that of all, so that one cannot use up what is for others; and where several try, the last half of
 * what all may have at once is for gNBs that have used less than half of their own.
 */
final class Admission {

    private static final double FOR_THE_MODEST = 0.5;

    private final AdmissionSettings settings;
    private final Share all;
    private final TokenBucket returns;

    Admission(AdmissionSettings settings, int mostUnfinished, long now) {
        this.settings = settings;
        this.all = new Share(settings.newcomers(), mostUnfinished, now);
        this.returns = new TokenBucket(settings.returns(), now);
    }

    /** What a new gNB has. */
    Share share(long now) {
        return new Share(settings.newcomersOfGnb(), settings.unfinishedOfGnb(), now);
    }

    /**
     * A UE that has proved nothing wants in. If it may, it counts as unfinished until {@link #leave}.
     *
     * @param price how many an ordinary one counts for, 1 or more
     * @return why it may not; null if it may
     */
    @Nullable Drop enter(Share gnb, AccessPriority priority, double price, long now) {
        var refusal = refusal(gnb, priority, price, now);
        if (refusal == null) {
            all.enter();
            gnb.enter();
        }
        return refusal;
    }

    private @Nullable Drop refusal(Share gnb, AccessPriority priority, double price, long now) {
        boolean preferred = priority.isPreferred();
        if (gnb.isFull(preferred)) {
            return Drop.TOO_MANY_UNFINISHED_OF_GNB;
        }
        if (all.isFull(preferred)) {
            return Drop.TOO_MANY_UNFINISHED;
        }
        if (preferred && take(gnb.preferred, all.preferred, 1, now) == Taken.BOTH) {
            return null;
        }
        return switch (take(gnb.newcomers, all.newcomers, price, now)) {
            case BOTH -> null;
            case NOT_OF_GNB -> Drop.REGISTRATION_RATE_OF_GNB;
            case NOT_OF_ALL -> Drop.REGISTRATION_RATE;
        };
    }

    private enum Taken {
        BOTH, NOT_OF_GNB, NOT_OF_ALL
    }

    /** What a gNB tries is taken from its own, whether it is to be had of all or not: modest is who asks for little. */
    private static Taken take(TokenBucket ofGnb, TokenBucket ofAll, double price, long now) {
        if (!ofGnb.has(price, 0, now)) {
            return Taken.NOT_OF_GNB;
        }
        double kept = ofGnb.level(now) >= FOR_THE_MODEST ? 0 : FOR_THE_MODEST;
        ofGnb.take(price);
        if (!ofAll.has(price, kept, now)) {
            return Taken.NOT_OF_ALL;
        }
        ofAll.take(price);
        return Taken.BOTH;
    }

    void leave(Share gnb) {
        all.leave();
        gnb.leave();
    }

    /** Whether a UE that has proved itself may begin something. One that answers the network, or is preferred, always may. */
    boolean returns(AccessPriority priority, long now) {
        if (priority != AccessPriority.ORDINARY) {
            return true;
        }
        if (!returns.has(1, 0, now)) {
            return false;
        }
        returns.take(1);
        return true;
    }

    int unfinished() {
        return all.unfinished();
    }
}
