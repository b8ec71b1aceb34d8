// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.event;

import java.net.InetSocketAddress;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.mme.context.Enb;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.s1ap.message.S1apMessage;
import org.jspecify.annotations.Nullable;

/** Something that happened in the MME, for counters, audit, ladders and the console. Holds no secret but where a message itself does. */
public sealed interface MmeEvent {

    record S1apReceived(Enb enb, S1apMessage message) implements MmeEvent {
    }

    record S1apSent(Enb enb, S1apMessage message) implements MmeEvent {
    }

    /** @param verified whether its MAC was right, under the context of that UE */
    record NasReceived(S1Connection via, EpsMessage message, boolean verified) implements MmeEvent {
    }

    /** @param secured whether it went out protected */
    record NasSent(S1Connection via, EpsMessage message, boolean secured) implements MmeEvent {
    }

    /** On S11 or N26. */
    record GtpReceived(InetSocketAddress from, Gtpv2Message message) implements MmeEvent {
    }

    /** On S11 or N26. */
    record GtpSent(InetSocketAddress to, Gtpv2Message message) implements MmeEvent {
    }

    /** A message of another node that an MME does not take. */
    record GtpDropped(InetSocketAddress from, String what) implements MmeEvent {
    }

    /**
     * A message was left without effect.
     *
     * @param via the UE's connection, where the message named one
     */
    record Dropped(Enb enb, @Nullable S1Connection via, Drop reason, String detail) implements MmeEvent {
    }

    /** An eNB is connected and set up. */
    record EnbUp(Enb enb) implements MmeEvent {
    }

    record EnbRefused(Enb enb, String why) implements MmeEvent {
    }

    record EnbDown(Enb enb, int connections) implements MmeEvent {
    }

    /** A UE was authenticated. */
    record Authenticated(S1Connection via, String imsi, boolean resynchronised) implements MmeEvent {
    }

    record AuthenticationFailed(S1Connection via, String why) implements MmeEvent {
    }

    record Attached(S1Connection via, String imsi, EpsGuti guti, CipheringAlgorithm ciphering, IntegrityAlgorithm integrity)
            implements MmeEvent {
    }

    /** @param cause what the UE was told, or null where it was told nothing */
    record AttachFailed(S1Connection via, @Nullable EmmCause cause, String why) implements MmeEvent {
    }

    /** A tracking area update was accepted; {@code arrival} says whether the UE came from another node by it. */
    record Updated(S1Connection via, String imsi, boolean arrival) implements MmeEvent {
    }

    /** @param cause what the UE was told, or null where it was told nothing */
    record UpdateFailed(S1Connection via, @Nullable EmmCause cause, String why) implements MmeEvent {
    }

    record PdnConnected(String imsi, int ebi, String apn) implements MmeEvent {
    }

    record PdnRefused(String imsi, String apn, EsmCause cause) implements MmeEvent {
    }

    record PdnDisconnected(String imsi, int ebi, String apn) implements MmeEvent {
    }

    /**
     * A UE has a dedicated bearer more.
     *
     * @param linkedEbi of the default bearer
     */
    record BearerActivated(String imsi, int ebi, int linkedEbi) implements MmeEvent {
    }

    /**
     * A UE has a dedicated bearer less.
     *
     * @param linkedEbi of the default bearer
     */
    record BearerDeactivated(String imsi, int ebi, int linkedEbi) implements MmeEvent {
    }

    record Detached(String imsi, By by) implements MmeEvent {

        /** Who wanted it. */
        public enum By {
            UE,
            NETWORK,
            /** The UE was not heard of for too long. */
            SILENCE,
            /** The subscriber attached anew in another context. */
            NEW_ATTACH,
            /** The UE is registered elsewhere: its context went there, or the HSS says so. */
            MOVED
        }
    }

    /**
     * Another node asked for a UE's context and got it.
     *
     * @param way what the UE proved itself by
     */
    record ContextGiven(InetSocketAddress to, String imsi, Way way) implements MmeEvent {

        /** What vouches for the UE. */
        public enum Way {
            /** A TAU Request, verified here. */
            TAU_REQUEST,
            /** A Registration Request protected by EPS, verified here (docs/interworking-encoding.md, method B). */
            REGISTRATION_REQUEST,
            /** The other node's word that it has verified the UE. */
            OTHER_NODE
        }
    }

    record ContextRefused(InetSocketAddress to, @Nullable String imsi, MoveRefusal why) implements MmeEvent {
    }

    /** The node that got a UE's context serves it from now on ({@code accepted}), or does not, and the context stays. */
    record MoveConcluded(String imsi, boolean accepted) implements MmeEvent {
    }

    /** A UE's context was had from an AMF or another MME. */
    record ContextTaken(InetSocketAddress from, String imsi, int pdnConnections) implements MmeEvent {
    }

    /** A matter of security that the operator should be able to look up. */
    record Audit(Kind kind, @Nullable S1Connection via, String detail) implements MmeEvent {

        public enum Kind {
            /** An eNB named the ids of a UE that is on another association. */
            FOREIGN_UE_ID,
            /** Two eNBs give themselves the same global id. */
            DUPLICATE_ENB_ID,
            /** The capabilities inside the protected message are not those outside (TS 33.401 §7.2.4.4). */
            CAPABILITY_MISMATCH,
            /** What the UE sent unprotected did not arrive as it was sent (TS 33.401 annex I). */
            INITIAL_MESSAGE_CHANGED,
            /** A UE offers no algorithm that this network allows. */
            NO_COMMON_ALGORITHM,
            /** A UE's context was asked for and nothing vouched for the UE. */
            MOVE_REFUSED,
            /** A message was dropped for a reason that may be an attack. */
            SUSPICIOUS_MESSAGE
        }
    }
}
