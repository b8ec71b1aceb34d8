// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.alcazar.aaa.AaaAnswer;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.aaa.AaaGrant;
import org.alcazar.aaa.AaaQuestion;
import org.alcazar.aaa.AaaSession;
import org.alcazar.aaa.DnAaa;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapDecodeException;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionAuthenticationCommand;
import org.alcazar.nas.message.PduSessionAuthenticationComplete;
import org.alcazar.nas.message.PduSessionAuthenticationResult;
import org.alcazar.sbi.Cause;
import org.alcazar.smf.event.AuthenticationResult;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.procedure.PduSession.Took;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Authentication by the data network (TS 33.501 §11.1, TS 23.502 §4.3.2.3, TS 24.501 §6.3.1): the SMF passes EAP on between UE and DN-AAA,
 * and understands of it no more than who asks and who answers.
 *
 * <pre>
 * UE                                  SMF                        DN-AAA
 * |<- Authentication Command: Identity -|                           |     unless the UE gave it in its request
 * |-- Authentication Complete --------->|-- EAP response ---------->|
 * |<- Authentication Command -----------|<- EAP request ------------|     as often as the method needs
 * |-- Authentication Complete --------->|-- EAP response ---------->|
 * |                                     |<- EAP success or failure -|
 * |<- Accept, Reject, Result or Release Command, with that          |
 * </pre>
 */
final class SecondaryAuthenticationProcedure {

    /** No method needs more; a server and a UE that go on for ever are stopped. */
    private static final int MOST_QUESTIONS = 64;
    private static final int HEADER = 4;
    private static final int RESPONSE = 2;
    private static final int NO_TRANSACTION = 0;

    private final PduSession session;
    private final long begun;
    private String user = "";

    SecondaryAuthenticationProcedure(PduSession session) {
        this.session = session;
        this.begun = session.smf().world().nanos();
    }

    /** What came of it. */
    sealed interface Outcome {

        /** @param eapMessage the success that the UE is to be told */
        record Admitted(Octets eapMessage, AaaGrant grant) implements Outcome {
        }

        /** @param eapMessage the failure that the UE is to be told, if there is one */
        record Refused(AuthenticationResult result, @Nullable Octets eapMessage, String why) implements Outcome {
        }
    }

    /**
     * As part of an establishment.
     *
     * @param aaa the DN-AAA that must let the UE in
     * @param identity what the UE said in its request that it is called, if it did (SM PDU DN request container)
     * @throws Rejection if it does not
     */
    Outcome.Admitted forEstablishment(String aaa, @Nullable Octets identity) {
        return switch (run(aaa, identity, null, false)) {
            case Outcome.Admitted admitted -> admitted;
            case Outcome.Refused(var result, var eap, var why) -> throw new Rejection(result.required(),
                    result.isOurs() ? Cause.NETWORK_FAILURE : Cause.DNN_DENIED, null, eap, why);
        };
    }

    /**
     * In a session that is there: it goes on, or ends.
     *
     * @param conversation what the DN-AAA wants to be told, where it asked for this
     */
    void again(@Nullable AaaConversation conversation) {
        var aaa = session.admission().aaa();
        if (aaa == null) {
            return;
        }
        switch (run(aaa, null, conversation, true)) {
            case Outcome.Admitted(var eap, _) -> session.amf().send(
                    new PduSessionAuthenticationResult(session.key().pduSessionId(), NO_TRANSACTION, eap, null), null);
            case Outcome.Refused(var result, var eap, _) -> new ReleaseProcedure(session).byDataNetwork(result.required(), eap);
        }
    }

    private Outcome run(String name, @Nullable Octets identity, @Nullable AaaConversation conversation, boolean again) {
        var outcome = converse(name, identity, conversation);
        var took = Duration.ofNanos(session.smf().world().nanos() - begun);
        switch (outcome) {
            case Outcome.Admitted(_, var grant) -> {
                session.report(new SmfEvent.SecondaryAuthentication(session.key(), name, user, AuthenticationResult.SUCCEEDED, again, took, ""));
                session.admission().given(name, told(), user, grant);
            }
            case Outcome.Refused(var result, _, var why) -> {
                session.report(new SmfEvent.SecondaryAuthentication(session.key(), name, user, result, again, took, why));
                session.audit(result.isOurs() ? Audit.Kind.SECONDARY_AUTHENTICATION_IMPOSSIBLE
                        : Audit.Kind.SECONDARY_AUTHENTICATION_FAILED, "DN-AAA " + name + ": " + why);
            }
        }
        return outcome;
    }

    private Outcome converse(String name, @Nullable Octets identity, @Nullable AaaConversation begunBy) {
        var aaa = session.smf().aaas().named(name);
        if (aaa == null) {
            return new Outcome.Refused(AuthenticationResult.AAA_UNKNOWN, null, "there is no such DN-AAA");
        }
        var response = identity == null || identity.isEmpty() ? identity() : Eap.encode(new EapPacket.Response(0, new EapMethod.Identity(identity)));
        if (response == null) {
            return new Outcome.Refused(AuthenticationResult.UE_SILENT, null, "the UE does not say who it is");
        }
        var said = identityIn(response);
        if (said == null) {
            return new Outcome.Refused(AuthenticationResult.NO_IDENTITY, null, "the UE would not say who it is");
        }
        user = said;
        return converse(aaa, response, begunBy);
    }

    private Outcome converse(DnAaa aaa, Octets first, @Nullable AaaConversation begunBy) {
        var world = session.smf().world();
        long most = session.smf().configuration().timers().authentication().toNanos();
        var told = told();
        var response = first;
        var conversation = begunBy;
        for (int i = 0; i < MOST_QUESTIONS && world.nanos() - begun < most; i++) {
            switch (session.consult(aaa, new AaaQuestion(told, user, conversation, response))) {
                case AaaAnswer.Accept(var eap, var grant) -> {
                    return new Outcome.Admitted(eap, grant);
                }
                case AaaAnswer.Reject(var eap, var why) -> {
                    return new Outcome.Refused(AuthenticationResult.REJECTED, eap, why);
                }
                case AaaAnswer.Unreachable(var why) -> {
                    return new Outcome.Refused(AuthenticationResult.AAA_UNREACHABLE, null, why);
                }
                case AaaAnswer.Nonsense(var why) -> {
                    return new Outcome.Refused(AuthenticationResult.AAA_NONSENSE, null, why);
                }
                case AaaAnswer.Challenge(var request, var next) -> {
                    conversation = next;
                    var answer = ask(request);
                    if (answer == null) {
                        return new Outcome.Refused(AuthenticationResult.UE_SILENT, null, "the UE does not answer");
                    }
                    response = answer;
                }
            }
        }
        return new Outcome.Refused(AuthenticationResult.TOO_LONG, null, "it takes too long");
    }

    private @Nullable Octets identity() {
        int identifier = session.smf().world().random().nextInt(256);
        return ask(Eap.encode(new EapPacket.Request(identifier, new EapMethod.Identity(Octets.EMPTY))));
    }

    /** Puts an EAP request to the UE. Null if it is not answered. */
    private @Nullable Octets ask(Octets request) {
        var command = new PduSessionAuthenticationCommand(session.key().pduSessionId(), NO_TRANSACTION, request, null);
        var answer = new Octets[1];
        boolean answered = session.ask(session.smf().configuration().timers().t3590(), () -> session.amf().send(command, null), uplink -> {
            switch (uplink) {
                case Uplink.N1(PduSessionAuthenticationComplete complete) -> {
                    if (!isResponse(complete.eapMessage(), request.at(1))) {
                        session.drop(Drop.N1_LATE, "EAP that answers nothing");
                        return Took.PART;
                    }
                    answer[0] = complete.eapMessage();
                    return Took.ANSWER;
                }
                // A UE that does not know the command will not know it the next time either.
                case Uplink.N1(FiveGsmStatus status) when status.procedureTransactionId() == NO_TRANSACTION -> {
                    session.drop(Drop.N1_UNEXPECTED, "5GSM STATUS " + status.cause());
                    return Took.ANSWER;
                }
                default -> {
                    return Took.NOT_MINE;
                }
            }
        });
        return answered ? answer[0] : null;
    }

    /** Whether it is one EAP response, whole, to the request of that identifier (RFC 3748 §4.1); what is in it is the DN-AAA's matter. */
    private static boolean isResponse(Octets eap, int identifier) {
        return eap.length() > HEADER && eap.at(0) == RESPONSE && eap.at(1) == identifier && (eap.at(2) << 8 | eap.at(3)) == eap.length();
    }

    private static @Nullable String identityIn(Octets response) {
        try {
            return Eap.decode(response) instanceof EapPacket.Response(_, EapMethod.Identity(var data)) && !data.isEmpty()
                    ? new String(data.toArray(), StandardCharsets.UTF_8) : null;
        } catch (EapDecodeException e) {
            return null;
        }
    }

    private AaaSession told() {
        var subject = session.context().subject();
        return new AaaSession(session.reference(), subject.supi(), null, subject.pei(), subject.dnn(), subject.sNssai(),
                subject.servingNetwork());
    }
}
