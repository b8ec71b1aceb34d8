// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.n26;

import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.mme.context.Translation;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The MME's end of N26 and S10: asks AMFs and other MMEs for the contexts of UEs, and gives them theirs (TS 29.274 §7.3.5 to §7.3.7). */
public final class N26 {

    private static final int RAT_EUTRAN = 6;

    private final Gtpv2Node node;
    private final ServedNetwork network;
    private final MmeConfiguration configuration;
    private final MmeEvents events;

    public N26(Gtpv2Node node, ServedNetwork network, MmeConfiguration configuration, MmeEvents events) {
        this.node = node;
        this.network = network;
        this.configuration = configuration;
        this.events = events;
    }

    /** What another node answered; it waits to be told whether the UE is taken: {@link #acknowledge}. */
    public record Given(InetSocketAddress from, Gtpv2Answer.Response answer, ContextResponse response) {
    }

    /**
     * Asks the node that a UE comes from for its context, and waits. Only to be called in a turn.
     *
     * @param teid this MME's end for the UE
     * @param tau the TAU Request as it came, for the other node to verify
     * @return null if there is no answer that can be read
     */
    public @Nullable Given request(InetSocketAddress from, int teid, EpsGuti guti, Octets tau) {
        var request = ContextRequest.builder()
                .guti(Translation.gtpGuti(guti))
                .completeTauRequest(new CompleteRequestMessage(CompleteRequestMessage.TAU_REQUEST, tau))
                .sender(network.end(FTeid.S10_N26_MME, Integer.toUnsignedLong(teid)))
                .ratType(RAT_EUTRAN)
                .targetPlmn(Translation.gtpPlmn(configuration.gummei().plmnId()))
                .build();
        events.on(new MmeEvent.GtpSent(from, request));
        if (node.await(from, 0, request) instanceof Gtpv2Answer.Response answer && answer.message() instanceof ContextResponse response) {
            events.on(new MmeEvent.GtpReceived(from, response));
            return new Given(from, answer, response);
        }
        return null;
    }

    /** Says whether the UE is served here from now on (§7.3.7). Owed for every context that was given. */
    public void acknowledge(Given given, int cause) {
        var acknowledge = ContextAcknowledge.builder(Cause.of(cause)).build();
        var sender = given.response().sender();
        events.on(new MmeEvent.GtpSent(given.from(), acknowledge));
        node.acknowledge(given.from(), given.answer(), sender == null ? 0 : sender.teid(), acknowledge);
    }

    /** Gives a UE's context, and has told what comes of it. */
    public void give(Gtpv2Request request, ContextRequest message, ContextResponse response, Consumer<Boolean> taken) {
        events.on(new MmeEvent.GtpSent(request.from(), response));
        request.answer(teidOf(message), response, answer -> taken.accept(isTaken(answer)));
    }

    /** Gives none. */
    public void refuse(Gtpv2Request request, ContextRequest message, @Nullable String imsi, MoveRefusal why) {
        var response = ContextResponse.builder(Cause.of(cause(why))).build();
        events.on(new MmeEvent.ContextRefused(request.from(), imsi, why));
        events.on(new MmeEvent.GtpSent(request.from(), response));
        request.answer(teidOf(message), response);
    }

    private boolean isTaken(Gtpv2Answer answer) {
        return answer instanceof Gtpv2Answer.Response response && response.message() instanceof ContextAcknowledge acknowledge
                && acknowledge.cause().isAcceptance();
    }

    private static long teidOf(ContextRequest message) {
        var sender = message.sender();
        return sender == null ? 0 : sender.teid();
    }

    /** The words of TS 29.274 §7.3.6 for it. */
    private static int cause(MoveRefusal why) {
        return switch (why) {
            case UNKNOWN_UE, NO_CONTEXT -> Cause.IMSI_NOT_KNOWN;
            case MAC_WRONG, REPLAYED, NOT_PROTECTED -> Cause.USER_AUTHENTICATION_FAILED;
            case UNKNOWN_NODE -> Cause.INVALID_PEER;
            case NOT_A_MOVE, UNDECODABLE -> Cause.MANDATORY_IE_INCORRECT;
        };
    }
}
