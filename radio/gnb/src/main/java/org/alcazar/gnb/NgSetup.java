// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import java.util.List;
import java.util.Locale;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.PlmnSupportItem;
import org.alcazar.ngap.element.ServedGuamiItem;
import org.alcazar.ngap.element.TimeToWait;
import org.jspecify.annotations.Nullable;

/** How NG Setup ended (TS 38.413 §8.7.1). Each says in words for a person what happened. */
public sealed interface NgSetup {

    /** The AMF took the gNB. */
    record Accepted(String amfName, List<ServedGuamiItem> servedGuamis, List<PlmnSupportItem> plmnSupport) implements NgSetup {

        @Override
        public String toString() {
            return "NG Setup accepted by " + amfName;
        }
    }

    /** The AMF refused it. */
    record Refused(@Nullable Cause cause, @Nullable TimeToWait timeToWait) implements NgSetup {

        @Override
        public String toString() {
            return "the AMF refused NG Setup: " + (cause == null ? "no cause given" : words(cause));
        }

        private static String words(Cause cause) {
            return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * There is no association with the AMF.
     *
     * @param reason in words
     */
    record Unreachable(String reason) implements NgSetup {

        @Override
        public String toString() {
            return reason;
        }
    }

    /**
     * The AMF answered nothing, or nothing that could be read.
     *
     * @param reason in words
     */
    record Unanswered(String reason) implements NgSetup {

        @Override
        public String toString() {
            return reason;
        }
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
