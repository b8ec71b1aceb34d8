// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.strand.World;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;

/** An MME that hands over what a test tells it to. */
final class ScriptedMme implements Gtpv2Handler {

    static final InetSocketAddress ADDRESS = new InetSocketAddress("10.0.0.2", Gtpv2c.PORT);
    static final InetSocketAddress AMF = new InetSocketAddress("10.0.0.1", Gtpv2c.PORT);
    static final int GROUP = 0x8100;
    static final int CODE = 7;
    private static final FTeid MINE = FTeid.of(FTeid.S10_N26_MME, 77, Octets.of(10, 0, 0, 2));

    final List<ContextRequest> requests = new ArrayList<>();
    final List<Integer> acknowledged = new ArrayList<>();
    final Gtpv2Node node;
    final EpsUe ue;
    int cause = Cause.REQUEST_ACCEPTED;
    UnaryOperator<ContextResponse.Builder> answer = builder -> builder;
    List<N26Extension> extensions = List.of();
    boolean zeroKey;

    ScriptedMme(World world, MemoryDatagramCarrier carrier, EpsUe ue) {
        this.ue = ue;
        this.node = new Gtpv2Node(Gtpv2Settings.of(1), world, this);
        try {
            node.bind(carrier, ADDRESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PdnConnection connection() {
        return PdnConnection.of(DomainName.of("internet.mnc070.mcc999.gprs"), 5, FTeid.of(FTeid.S5_S8C_PGW, 9, Octets.of(10, 0, 0, 3)),
                new Ambr(1000, 1000), List.of(new BearerContext(5, null, null, List.of(), null, null, null, null, Rest.NONE)));
    }

    @Override
    public void request(Gtpv2Request request) {
        var asked = (ContextRequest) request.message();
        requests.add(asked);
        var sender = Objects.requireNonNull(asked.sender());
        var indication = asked.indication();
        int now = indication != null && indication.has(Indication.Flag.MSV) ? Cause.REQUEST_ACCEPTED : cause;
        if (now != Cause.REQUEST_ACCEPTED) {
            request.answer(sender.teid(), ContextResponse.builder(Cause.of(now)).build());
            return;
        }
        var kAsme = zeroKey ? Secret.wrap(new byte[32]) : ue.kAsme.copy();
        var mm = EpsMmContext.of(EpsUe.KSI, ue.integrity.identifier(), 0, 3, ue.verified, new Key(kAsme), Octets.of(0xf0, 0x70));
        var response = ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).imsi(new Imsi("999700000000001")).mmContext(mm).sender(MINE)
                .pdnConnections(List.of(connection()))
                .privateExtensions(extensions.stream().map(one -> new PrivateExtension(N26Extensions.ENTERPRISE, N26Extensions.encode(one))).toList());
        request.answer(sender.teid(), answer.apply(response).build(), this::acknowledged);
    }

    private void acknowledged(Gtpv2Answer outcome) {
        acknowledged.add(outcome instanceof Gtpv2Answer.Response response && response.message() instanceof ContextAcknowledge acknowledge
                ? acknowledge.cause().value() : 0);
    }
}
