// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An AMF, or another MME, that says on N26 what a test tells it to. */
final class ScriptedNode implements Gtpv2Handler {

    static final int TEID = 0x2626;

    final Gtpv2Node node;
    final List<ContextRequest> asked = new ArrayList<>();
    @Nullable ContextResponse context;
    final List<ContextAcknowledge> acknowledged = new ArrayList<>();
    private final SimulatedWorld world;
    private final InetSocketAddress at;
    private Gtpv2Answer.@Nullable Response answer;

    ScriptedNode(SimulatedWorld world, MemoryDatagramCarrier carrier, InetSocketAddress at) {
        this.world = world;
        this.at = at;
        node = new Gtpv2Node(Gtpv2Settings.of(1), world, this);
        try {
            node.bind(carrier, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the MME for a UE's context by its TAU Request. */
    ContextResponse askByTau(EpsGuti guti, Octets tau) {
        return ask(request(guti).completeTauRequest(new CompleteRequestMessage(CompleteRequestMessage.TAU_REQUEST, tau)).build());
    }

    /** Asks the MME for a UE's context by its Registration Request. */
    ContextResponse askByRegistration(EpsGuti guti, Octets registrationRequest) {
        return ask(request(guti).privateExtensions(List.of(new PrivateExtension(N26Extensions.ENTERPRISE,
                N26Extensions.encode(new N26Extension.RegistrationRequest(registrationRequest))))).build());
    }

    ContextRequest.Builder request(EpsGuti guti) {
        return ContextRequest.builder()
                .guti(new Guti(new PlmnId(guti.plmn().mccText(), guti.plmn().mncText()), guti.mmeGroupId(), guti.mmeCode(),
                        Integer.toUnsignedLong(guti.mTmsi())))
                .sender(FTeid.of(FTeid.N26_AMF, TEID, Octets.wrap(at.getAddress().getAddress())));
    }

    ContextResponse ask(ContextRequest request) {
        answer = null;
        node.ask(new InetSocketAddress(MmeFixture.MME, Gtpv2c.PORT), 0, request, given -> answer = (Gtpv2Answer.Response) given);
        world.run(Duration.ofMillis(100));
        return (ContextResponse) Objects.requireNonNull(answer).message();
    }

    void acknowledge(int cause) {
        var given = Objects.requireNonNull(answer);
        var sender = ((ContextResponse) given.message()).sender();
        node.acknowledge(new InetSocketAddress(MmeFixture.MME, Gtpv2c.PORT), given, sender == null ? 0 : sender.teid(),
                ContextAcknowledge.builder(Cause.of(cause)).build());
        world.run(Duration.ofMillis(100));
    }

    @Override
    public void request(Gtpv2Request request) {
        var message = (ContextRequest) request.message();
        asked.add(message);
        if (context != null) {
            request.answer(Objects.requireNonNull(message.sender()).teid(), context, given -> {
                if (given instanceof Gtpv2Answer.Response response) {
                    acknowledged.add((ContextAcknowledge) response.message());
                }
            });
        }
    }
}
