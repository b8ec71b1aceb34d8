// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.n26;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.function.Consumer;
import org.alcazar.amf.InterworkingSettings;
import org.alcazar.amf.InterworkingSettings.Mme;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Counts;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.wire.Octets;

/** What the AMF says to MMEs, and hears from them. What it is about is the UEs' own. */
public final class N26 implements Gtpv2Handler, AutoCloseable {

    private final InterworkingSettings settings;
    private final World world;
    private final Gtpv2Node node;
    private volatile Consumer<Gtpv2Request> contextRequests = request -> refuse(request, Cause.SERVICE_NOT_SUPPORTED);

    public N26(InterworkingSettings settings, World world) {
        this.settings = settings;
        this.world = world;
        this.node = new Gtpv2Node(settings.gtp(), world, this);
    }

    /**
     * Begins to speak; once.
     *
     * @param requests takes the Context Requests of MMEs, on threads of the carrier
     * @return the address bound
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public InetSocketAddress bind(DatagramCarrier carrier, Consumer<Gtpv2Request> requests) throws IOException {
        contextRequests = requests;
        return node.bind(carrier, settings.address());
    }

    public InterworkingSettings settings() {
        return settings;
    }

    public Gtpv2Counts counts() {
        return node.counts();
    }

    /** A tunnel endpoint of this AMF that was not named before. */
    public FTeid endpoint() {
        return FTeid.of(FTeid.N26_AMF, Integer.toUnsignedLong(world.random().nextInt() | 1),
                Octets.wrap(settings.address().getAddress().getAddress()));
    }

    /** Asks an MME for a UE's context. Waits; only to be called in a turn. */
    public Gtpv2Answer ask(Mme mme, ContextRequest request) {
        return node.await(mme.address(), 0, request);
    }

    /** Whether an answer was sent to that endpoint, and not merely by somebody who guessed its number. */
    public static boolean isTo(FTeid endpoint, Gtpv2Answer.Response response) {
        return Objects.equals(response.packet().teid(), endpoint.teid());
    }

    /** Ends an exchange in which the MME has handed a context over. */
    public void acknowledge(Mme mme, Gtpv2Answer.Response response, int cause) {
        var sender = response.message() instanceof ContextResponse context ? context.sender() : null;
        node.acknowledge(mme.address(), response, sender == null ? 0 : sender.teid(), ContextAcknowledge.builder(Cause.of(cause)).build());
    }

    /** An MME asks for a UE's context: only one of those there are is answered with one. */
    @Override
    public void request(Gtpv2Request request) {
        if (!(request.message() instanceof ContextRequest)) {
            if (request.isAnswered()) {
                refuse(request, Cause.SERVICE_NOT_SUPPORTED);
            }
        } else if (settings.mmes().stream().noneMatch(mme -> mme.address().getAddress().equals(request.from().getAddress()))) {
            refuse(request, Cause.INVALID_PEER);
        } else {
            contextRequests.accept(request);
        }
    }

    /** Hands no context over. */
    public static void refuse(Gtpv2Request request, int cause) {
        if (request.message() instanceof ContextRequest asked) {
            var sender = asked.sender();
            request.answer(sender == null ? 0 : sender.teid(), ContextResponse.builder(Cause.of(cause)).build());
        }
    }

    /** A GUTI in the words of GTPv2-C. */
    public static Guti guti(EpsGuti guti) {
        return new Guti(new PlmnId(guti.plmn().mccText(), guti.plmn().mncText()), guti.mmeGroupId(), guti.mmeCode(),
                Integer.toUnsignedLong(guti.mTmsi()));
    }

    /** The same in the words of NAS. */
    public static EpsGuti guti(Guti guti) {
        return new EpsGuti(Plmn.of(guti.plmn().mcc(), guti.plmn().mnc()), guti.mmeGroupId(), guti.mmeCode(), (int) guti.mTmsi());
    }

    @Override
    public void close() {
        node.close();
    }
}
