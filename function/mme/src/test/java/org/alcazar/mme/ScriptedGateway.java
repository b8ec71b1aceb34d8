// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersResponse;
import org.alcazar.strand.World;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;

/** SGW and PGW that give what they are asked for, and remember what they were asked. */
final class ScriptedGateway implements Gtpv2Handler {

    static final Octets UE_ADDRESS = Octets.of(10, 45, 0, 2);
    static final int SGW_TEID = 0x5050;
    static final int PGW_TEID = 0x7070;
    static final int S1U_TEID = 0x1010;

    final Gtpv2Node node;
    final List<Gtpv2Message> asked = new ArrayList<>();
    final List<Long> teids = new ArrayList<>();
    int refusal;
    boolean silent;
    private final Octets address;

    ScriptedGateway(World world, MemoryDatagramCarrier carrier, InetSocketAddress at) {
        node = new Gtpv2Node(Gtpv2Settings.of(1), world, this);
        address = Octets.wrap(at.getAddress().getAddress());
        try {
            node.bind(carrier, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <M extends Gtpv2Message> List<M> asked(Class<M> kind) {
        return asked.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void request(Gtpv2Request request) {
        asked.add(request.message());
        teids.add(request.teid());
        if (silent) {
            return;
        }
        switch (request.message()) {
            case CreateSessionRequest create -> request.answer(create.sender().teid(), refusal != 0
                    ? CreateSessionResponse.builder(Cause.of(refusal)).build() : created(create));
            case ModifyBearerRequest modify -> request.answer(0, ModifyBearerResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build());
            case ReleaseAccessBearersRequest release -> request.answer(0,
                    ReleaseAccessBearersResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build());
            case DeleteSessionRequest delete -> request.answer(0, DeleteSessionResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build());
            default -> { }
        }
    }

    private CreateSessionResponse created(CreateSessionRequest create) {
        int ebi = create.bearersToCreate().getFirst().ebi();
        return CreateSessionResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED))
                .sender(FTeid.of(FTeid.S11_S4_SGW, SGW_TEID, address))
                .pgw(FTeid.of(FTeid.S5_S8C_PGW, PGW_TEID + ebi, address))
                .paa(PdnAddress.ofIpv4(UE_ADDRESS))
                .pco(create.pco() == null ? null : Octets.fromHex("80000d0408080808"))
                .bearersCreated(List.of(BearerContext.of(ebi, Cause.of(Cause.REQUEST_ACCEPTED),
                        List.of(new Instanced<>(0, FTeid.of(FTeid.S1U_SGW, S1U_TEID + ebi, address))))))
                .build();
    }
}
