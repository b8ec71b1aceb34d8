// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.time.Duration;
import java.util.List;
import org.alcazar.aaa.AaaAnswer;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.s11.MmeTunnel;
import org.alcazar.smf.s11.S11Call;
import org.jspecify.annotations.Nullable;

/** What a session's strand is told. */
public sealed interface SmSignal {

    /**
     * The AMF asks for the session.
     *
     * @param former one of the same identity, which ends for this one
     */
    record Create(Answer<SmContextCreateOutcome> answer, @Nullable PduSession former) implements SmSignal {
    }

    /**
     * An MME asks something, or asks for the session.
     *
     * @param former one of the same identity, which ends for this one
     */
    record S11(S11Call call, @Nullable PduSession former) implements SmSignal {
    }

    /** An MME lost what it knew. */
    record MmeRestarted(MmeTunnel tunnel) implements SmSignal {
    }

    /** What an MME made of the {@code number}th notification of data. @param refusal why not; null if it was taken */
    record Notified(int number, @Nullable String refusal) implements SmSignal {
    }

    /** What came of a question to an MME. @param question which one */
    record MmeAnswered(long question, Gtpv2Answer answer) implements SmSignal {
    }

    /** Flows with guaranteed rates wait for bearers. */
    record BearersDue() implements SmSignal {
    }

    /** The UE is back in 5GS, where it knows of another QoS. */
    record BackInFiveGs(SessionQos known) implements SmSignal {
    }

    /** The AMF asks what an MME is to know. */
    record Retrieve(SmContextRetrieveData data, Answer<SmContextRetrievedData> answer) implements SmSignal {
    }

    /** The AMF comes for a session that is in EPS. */
    record FromEps(SmContextCreateData data, Answer<SmContextCreateOutcome> answer) implements SmSignal {
    }

    /** Nobody took up the session in the time of its {@code number}th move. */
    record MoveOver(int number) implements SmSignal {
    }

    /** The AMF brings something. */
    record Update(SmContextUpdateData data, Answer<SmContextUpdateOutcome> answer) implements SmSignal {
    }

    /** The AMF ends the context, without the UE being asked. */
    record Release(SmContextCause cause, Answer<Boolean> answer) implements SmSignal {
    }

    /** The UE asked for another session with this one's identity. */
    record Superseded() implements SmSignal {
    }

    /** The AMF was told too late that it was created: it knows nothing of it. */
    record Orphaned() implements SmSignal {
    }

    /** The network wants the session ended, with the UE being told. */
    record End(FiveGsmCause cause, SmContextCause why) implements SmSignal {
    }

    /** Policy control decided anew. */
    record PolicyChanged(SmPolicyDecision decision) implements SmSignal {
    }

    /** What came of a question to a DN-AAA. @param question which one */
    record AaaAnswered(long question, AaaAnswer answer) implements SmSignal {
    }

    /** The data network wants the UE to prove itself again. @param conversation what it wants to be told with it, if anything */
    record Reauthenticate(@Nullable AaaConversation conversation) implements SmSignal {
    }

    /** The data network does not let the UE in any more. */
    record Revoked() implements SmSignal {
    }

    /** The data network gives the session another time. */
    record Prolonged(Duration lifetime, boolean thenAgain) implements SmSignal {
    }

    /** The time that the data network gave is over. @param grant which of the times it gave */
    record LifetimeOver(int grant) implements SmSignal {
    }

    /** The RAN node has no resources for these flows, or no more. */
    record FlowsLost(List<Integer> qfis) implements SmSignal {

        public FlowsLost {
            qfis = List.copyOf(qfis);
        }
    }

    /** What was handed to the AMF did not reach the UE. */
    record TransferFailed(N1N2MessageTransferCause cause) implements SmSignal {
    }

    /** A UPF tells something. */
    record Reported(Upf upf, SessionReportRequest report) implements SmSignal {
    }

    /** A UPF lost what it knew. */
    record UpfRestarted(Upf upf) implements SmSignal {
    }

    /** The RAN node did not answer in time to the {@code attempt}th setup of the user plane. */
    record SetupUnanswered(int attempt) implements SmSignal {
    }
}
