// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.event;

import java.time.Duration;
import java.util.List;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.policy.DroppedService;
import org.alcazar.policy.Negotiation;
import org.alcazar.policy.Resolved;
import org.alcazar.policy.UeCapability;
import org.jspecify.annotations.Nullable;

/** Something that happened in the AMF, for counters, audit, ladders and the console. Holds no secret. */
public sealed interface AmfEvent {

    record NgapReceived(Gnb gnb, NgapMessage message) implements AmfEvent {
    }

    record NgapSent(Gnb gnb, NgapMessage message) implements AmfEvent {
    }

    /** @param verified whether its MAC was right, under the context of that UE */
    record NasReceived(N2Connection via, NasMessage message, boolean verified) implements AmfEvent {
    }

    /** @param secured whether it went out protected */
    record NasSent(N2Connection via, NasMessage message, boolean secured) implements AmfEvent {
    }

    /**
     * A message was left without effect.
     *
     * @param via the UE's connection, where the message named one
     */
    record Dropped(Gnb gnb, @Nullable N2Connection via, Drop reason, String detail) implements AmfEvent {
    }

    /** A gNB is connected and set up. */
    record GnbUp(Gnb gnb) implements AmfEvent {
    }

    record GnbRefused(Gnb gnb, String why) implements AmfEvent {
    }

    record GnbDown(Gnb gnb, int connections) implements AmfEvent {
    }

    /** A UE was authenticated by its home network. */
    record Authenticated(N2Connection via, String supi, boolean resynchronised) implements AmfEvent {
    }

    record AuthenticationFailed(N2Connection via, String why) implements AmfEvent {
    }

    record Registered(N2Connection via, String supi, FiveGGuti guti, CipheringAlgorithm ciphering, IntegrityAlgorithm integrity)
            implements AmfEvent {
    }

    /** @param cause what the UE was told, or null where it was told nothing */
    record RegistrationFailed(N2Connection via, @Nullable FiveGmmCause cause, String why) implements AmfEvent {
    }

    record Deregistered(String supi, By by) implements AmfEvent {

        /** Who wanted it. */
        public enum By {
            UE,
            NETWORK,
            /** The UE was not heard of for too long. */
            SILENCE,
            /** The subscriber registered anew in another context. */
            NEW_REGISTRATION,
            /** The UE moved to EPS. */
            MOVE_TO_EPS
        }
    }

    /**
     * Security services were wanted of a registration, and what comes of it.
     *
     * @param wanted which, and by which rows
     * @param capability what the UE can do, and where that is known from
     * @param negotiation what is run, and what is not for which reason
     * @param dropped what was required and cannot be had, also of slices that the UE therefore does not get
     */
    record ServicesNegotiated(N2Connection via, String supi, Resolved wanted, UeCapability capability, Negotiation negotiation,
            List<DroppedService> dropped) implements AmfEvent {

        public ServicesNegotiated {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * A security service ended.
     *
     * @param result which service, started by whom, and how it ended
     * @param rows those that want it
     * @param duration since it was begun or announced
     */
    record ServiceEnded(N2Connection via, String supi, ServiceResult result, boolean required, List<String> rows, Duration duration)
            implements AmfEvent {

        public ServiceEnded {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A UE came from EPS, and the MME has handed its context over.
     *
     * @param protection how the move was protected
     * @param mapped whether its keys come of those of the EPS; if not, it has native ones
     * @param sessions how many PDN connections it brings
     */
    record MovedFromEps(N2Connection via, String supi, MoveProtection protection, boolean mapped, int sessions) implements AmfEvent {
    }

    /**
     * A UE went to EPS, and the MME has taken its context.
     *
     * @param sessions how many it was told of
     */
    record MovedToEps(String supi, int sessions) implements AmfEvent {
    }

    /**
     * UEs begin to be refused for what there is too much of. Each one is told of by itself too, by {@link Dropped}, unless it got an answer.
     *
     * @param gnb whose UEs; null for those of all
     */
    record RefusalsBegan(@Nullable Gnb gnb, Drop reason) implements AmfEvent {
    }

    /**
     * None was refused for that reason for a while.
     *
     * @param count how many were
     * @param duration from the first to the last
     */
    record RefusalsEnded(@Nullable Gnb gnb, Drop reason, long count, Duration duration) implements AmfEvent {
    }

    /** The AMF is under more pressure than before, or less. */
    record PressureChanged(Pressure was, Pressure pressure, String why) implements AmfEvent {
    }

    /**
     * A UE went from one gNB to another.
     *
     * @param from where it was
     * @param via where it is
     * @param sessions how many have a user plane there
     */
    record HandedOver(N2Connection from, N2Connection via, String supi, Way way, int sessions) implements AmfEvent {

        /** Who arranged it. */
        public enum Way {
            /** The gNBs between themselves; the AMF switched the paths. */
            XN,
            /** The AMF. */
            N2
        }
    }

    /** A matter of security that the operator should be able to look up. */
    record Audit(Kind kind, @Nullable N2Connection via, String detail) implements AmfEvent {

        public enum Kind {
            /** A gNB named the ids of a UE that is on another association. */
            FOREIGN_UE_ID,
            /** Two gNBs give themselves the same global id. */
            DUPLICATE_GNB_ID,
            /** The capabilities inside the protected message are not those outside (TS 33.501 §6.7.2). */
            CAPABILITY_MISMATCH,
            /** A gNB that a UE came to was told other capabilities of it than the UE has: it is told the UE's own (TS 33.501 §6.7.3.1). */
            PATH_SWITCH_CAPABILITY_MISMATCH,
            /** A gNB asked for the paths of a UE that it can hardly have. */
            PATH_SWITCH_REFUSED,
            /** A gNB named a target that a UE is not handed over to. */
            HANDOVER_REFUSED,
            /** A gNB did not take the key into use that follows from a new K_AMF. */
            RAN_KEY_KEPT,
            /** A UE offers no algorithm that this network allows. */
            NO_COMMON_ALGORITHM,
            /** A registration was refused for want of a security service that is required. */
            SERVICE_REFUSED,
            /** A slice was refused for want of a security service that it requires. */
            SLICE_REFUSED,
            /** A security service that is preferred was not had. */
            SERVICE_SKIPPED,
            /** A UE's security service capability was changed on the way, where it was not protected. */
            SERVICE_CAPABILITY_CHANGED,
            /** A device did not prove what it is. */
            DEVICE_REFUSED,
            /** The equipment identity register has something to say of a device that proved what it is. */
            DEVICE_NOTICED,
            /** The rows of policy could not be had from where they are kept. */
            POLICY_UNAVAILABLE,
            /** The MME did not find authentic what a UE sent that comes from EPS: its MAC is wrong or missing, or its COUNT is not new. */
            EPS_MESSAGE_REFUSED,
            /** The MME found the TAU Request authentic, but the Registration Request with it is not what the UE sent (MAC-2). */
            EPS_REGISTRATION_TAMPERED,
            /** No MME knows the UE that says that it comes from EPS. */
            EPS_CONTEXT_UNKNOWN,
            /** The MME of a UE that comes from EPS does not answer. */
            MME_SILENT,
            /** What the MME of a UE that comes from EPS answers is of no use. */
            EPS_CONTEXT_UNUSABLE,
            /** A UE that comes from EPS protects its move in a way that is not taken here. */
            EPS_METHOD_REFUSED,
            /** A TAU Request that an MME passed on is not authentic, or was seen before. */
            EPS_UPDATE_REFUSED,
            /** A message was dropped for a reason that may be an attack. */
            SUSPICIOUS_MESSAGE
        }
    }
}
