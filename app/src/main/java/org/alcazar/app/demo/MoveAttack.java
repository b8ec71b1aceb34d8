// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.Locale;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.jspecify.annotations.Nullable;

/** Ways to interfere with a move from 4G to 5G, and what is to become of each. */
public enum MoveAttack {
    MAC_1_WRONG("The code of the message for the MME (MAC-1) is wrong", Outcome.AUTHENTICATED, Kind.EPS_MESSAGE_REFUSED),
    MAC_1_MISSING("The message for the MME comes without its code (MAC-1)", Outcome.AUTHENTICATED, Kind.EPS_MESSAGE_REFUSED),
    STALE_COUNT("The message for the MME is counted with a number that was used before", Outcome.AUTHENTICATED, Kind.EPS_MESSAGE_REFUSED),
    MAC_2_WRONG("The code of the Registration Request (MAC-2) is wrong", Outcome.REJECTED, Kind.EPS_REGISTRATION_TAMPERED),
    MAC_2_MISSING("The code of the Registration Request (MAC-2) is taken away, as if the UE knew of none", Outcome.REJECTED,
            Kind.EPS_REGISTRATION_TAMPERED),
    REQUEST_ALTERED("The Registration Request is altered on the way", Outcome.REJECTED, Kind.EPS_REGISTRATION_TAMPERED),
    CAPABILITIES_AT_REGISTRATION("A UE of today: its algorithms are struck out of the Registration Request on the way", Outcome.LEFT, null),
    CAPABILITIES_AT_ATTACH("The UE's algorithms are struck out of the Attach Request on the way", Outcome.NOT_ATTACHED, null),
    REPLAY("Somebody else sends again what a UE sent when it moved", Outcome.NOTHING_GAINED, Kind.EPS_CONTEXT_UNKNOWN),
    UNKNOWN_GUTI("The identity in the request is one that the MME never gave", Outcome.AUTHENTICATED, Kind.EPS_CONTEXT_UNKNOWN),
    MME_SILENT("The MME does not answer", Outcome.AUTHENTICATED, Kind.MME_SILENT);

    private final String title;
    private final Outcome outcome;
    private final @Nullable Kind audit;

    /** What is to come of it. */
    public enum Outcome {
        /** The network does not believe the UE, and authenticates it: a good UE is served all the same. */
        AUTHENTICATED("believed nothing, and authenticated the UE"),
        /** The network turns the request away: it was altered on the way. The UE has to begin anew. */
        REJECTED("rejected the request as altered; the UE registers anew, and is authenticated"),
        /** The UE notices, and does not go on. */
        LEFT("the UE noticed, and did not go on"),
        NOT_ATTACHED("the UE noticed, and did not attach"),
        /** The network asks whoever sent it to prove itself, and that cannot be done. */
        NOTHING_GAINED("asked who sent it to prove itself, in vain");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    MoveAttack(String title, Outcome outcome, @Nullable Kind audit) {
        this.title = title;
        this.outcome = outcome;
        this.audit = audit;
    }

    /** What is done, in a sentence. */
    public String title() {
        return title;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the AMF is to write down; null if it is the UE that notices. */
    public @Nullable Kind audit() {
        return audit;
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
