// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import java.util.List;
import java.util.Locale;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.ServedGummeisItem;
import org.alcazar.s1ap.element.TimeToWait;
import org.jspecify.annotations.Nullable;

/** How S1 Setup ended (TS 36.413 §8.7.3). Each says in words for a person what happened. */
public sealed interface S1Setup {

    /**
     * The MME took the eNB.
     *
     * @param mmeName null if it has none
     * @param capacity relative to other MMEs, 0 to 255; null if it said nothing
     */
    record Accepted(@Nullable String mmeName, List<ServedGummeisItem> servedGummeis, @Nullable Integer capacity) implements S1Setup {

        public Accepted {
            servedGummeis = List.copyOf(servedGummeis);
        }

        @Override
        public String toString() {
            return "S1 Setup accepted by " + (mmeName == null ? "an MME" : mmeName);
        }
    }

    /** The MME refused it. */
    record Refused(@Nullable Cause cause, @Nullable TimeToWait timeToWait) implements S1Setup {

        @Override
        public String toString() {
            return "the MME refused S1 Setup: " + (cause == null ? "no cause given" : cause.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /**
     * There is no association with the MME.
     *
     * @param reason in words
     */
    record Unreachable(String reason) implements S1Setup {

        @Override
        public String toString() {
            return reason;
        }
    }

    /**
     * The MME answered nothing, or nothing that could be read.
     *
     * @param reason in words
     */
    record Unanswered(String reason) implements S1Setup {

        @Override
        public String toString() {
            return reason;
        }
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
