// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.event;

import java.time.Duration;
import java.util.List;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.pfcp.element.VolumeMeasurement;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.policy.Negotiation;
import org.alcazar.policy.Resolved;
import org.alcazar.policy.UeCapability;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduAddress;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.jspecify.annotations.Nullable;

/** Something that happened in the SMF, for counters, audit, ladders and the console. Holds no secret. */
public sealed interface SmfEvent {

    record N1Received(SessionKey session, FiveGsmMessage message) implements SmfEvent {
    }

    record N1Sent(SessionKey session, FiveGsmMessage message) implements SmfEvent {
    }

    record N2Received(SessionKey session, PduSessionTransfer transfer) implements SmfEvent {
    }

    record N2Sent(SessionKey session, PduSessionTransfer transfer) implements SmfEvent {
    }

    /** @param session null for what concerns the UPF as a whole */
    record N4Received(String upf, @Nullable SessionKey session, PfcpMessage message) implements SmfEvent {
    }

    record N4Sent(String upf, @Nullable SessionKey session, PfcpMessage message) implements SmfEvent {
    }

    /** @param mme its address */
    record S11Received(String mme, Gtpv2Message message) implements SmfEvent {
    }

    record S11Sent(String mme, Gtpv2Message message) implements SmfEvent {
    }

    /** A message was left without effect. */
    record Dropped(@Nullable SessionKey session, Drop reason, String detail) implements SmfEvent {
    }

    /** A session was accepted; its user plane is being set up. */
    record Established(SessionKey session, String dnn, Snssai slice, PduSessionType type, PduAddress address,
            String upf) implements SmfEvent {
    }

    record EstablishmentFailed(SessionKey session, FiveGsmCause cause, String why) implements SmfEvent {
    }

    /**
     * An authentication by the data network ended, or what came of it.
     *
     * @param aaa the DN-AAA
     * @param user as the UE called itself; empty if it did not
     * @param again whether the session was there already
     * @param took from the first question to the UE or DN-AAA
     */
    record SecondaryAuthentication(SessionKey session, String aaa, String user, AuthenticationResult result, boolean again, Duration took,
            String why) implements SmfEvent {
    }

    /**
     * Security services were wanted of a session, and what comes of it.
     *
     * @param wanted which, and by which rows
     * @param capability what the UE can do, and where that is known from
     * @param negotiation what is run, and what is not for which reason
     */
    record ServicesNegotiated(SessionKey session, Resolved wanted, UeCapability capability, Negotiation negotiation) implements SmfEvent {
    }

    /**
     * A security service ended.
     *
     * @param result which service, started by whom, and how it ended
     * @param rows those that want it
     * @param duration since it was begun or announced
     */
    record ServiceEnded(SessionKey session, ServiceResult result, boolean required, List<String> rows, Duration duration) implements SmfEvent {

        public ServiceEnded {
            rows = List.copyOf(rows);
        }
    }

    /** A session in 5GS is not to go to EPS, or a PDN connection not to be, or not to go to 5GS. */
    record NotForEps(SessionKey session, String why) implements SmfEvent {
    }

    /**
     * A session has moved from 5GS to EPS.
     *
     * @param ebi of its default bearer
     */
    record MovedToEps(SessionKey session, int ebi, String mme) implements SmfEvent {
    }

    /** A session has moved from EPS to 5GS. */
    record MovedTo5gs(SessionKey session) implements SmfEvent {
    }

    /** A flow has a bearer of its own in EPS. */
    record BearerMade(SessionKey session, int ebi, int qfi) implements SmfEvent {
    }

    /** A flow has its bearer in EPS no longer. */
    record BearerEnded(SessionKey session, int ebi, int qfi) implements SmfEvent {
    }

    /** The QoS of a session is another one now. */
    record Modified(SessionKey session) implements SmfEvent {
    }

    /** @param cause what the UE was told, or null where it was told nothing */
    record Released(SessionKey session, @Nullable FiveGsmCause cause, SmContextCause why) implements SmfEvent {
    }

    record UserPlaneChanged(SessionKey session, UpCnxState state, String why) implements SmfEvent {
    }

    /** What protection was wanted for a session's packets, and what the RAN node says of it. */
    record UserPlaneSecured(SessionKey session, UserPlaneSecurity security) implements SmfEvent {
    }

    record UsageReported(SessionKey session, VolumeMeasurement volume) implements SmfEvent {
    }

    /** A UPF is associated. */
    record UpfUp(String upf) implements SmfEvent {
    }

    record UpfDown(String upf, String why) implements SmfEvent {
    }

    /** A UPF lost what it knew; its sessions are made anew. */
    record UpfRestarted(String upf) implements SmfEvent {
    }

    /** An MME lost what it knew; its PDN connections end. */
    record MmeRestarted(String mme) implements SmfEvent {
    }

    /** A matter of security that the operator should be able to look up. */
    record Audit(Kind kind, @Nullable SessionKey session, String detail) implements SmfEvent {

        public enum Kind {
            /** The RAN node does not protect what must be protected: the session is released (TS 33.501 §6.6.1). */
            UP_SECURITY_NOT_MET,
            /** The RAN node says that another user plane security policy is in force than the SMF's (TS 33.501 §6.6.1). */
            UP_SECURITY_POLICY_MISMATCH,
            /** A preferred protection is not applied. */
            UP_SECURITY_REDUCED,
            /** The UE cannot protect the integrity of what the session is to carry. */
            UP_INTEGRITY_RATE_TOO_LOW,
            /** The data network did not let a UE in, or lets it in no more. */
            SECONDARY_AUTHENTICATION_FAILED,
            /** The data network was to be asked, and could not be: the UE was turned away. */
            SECONDARY_AUTHENTICATION_IMPOSSIBLE,
            /** A session was refused for want of a security service that is required. */
            SERVICE_REFUSED,
            /** A PDN connection, or a session's move, was refused for want of what is required and the other system does not have. */
            EPS_REFUSED,
            /** A security service that is preferred was not had. */
            SERVICE_SKIPPED,
            /** There is no key for the services of a session. */
            NO_SESSION_KEY,
            /** A device did not prove what it is. */
            DEVICE_REFUSED,
            /** The equipment identity register has something to say of a device that proved what it is. */
            DEVICE_NOTICED,
            /** A person did not prove who it is. */
            USER_REFUSED,
            /** The rows of policy could not be had from where they are kept. */
            POLICY_UNAVAILABLE,
            /** A message was dropped for a reason that may be an attack. */
            SUSPICIOUS_MESSAGE
        }
    }
}
