// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s11;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.mme.context.Translation;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The MME's end of S11: what it asks of the gateways (TS 29.274 §7.2). Every operation waits for the answer and is only to be called in a
 * turn; a gateway that stays silent refuses.
 */
public final class S11 {

    private static final int RAT_EUTRAN = 6;
    /** Whether the subscription names the APN that the UE or the network chose. */
    private static final int VERIFIED = 0;
    private static final int NO_RESTRICTION = 0;
    private static final int ENB_OR_SGW = 0;

    private final Gtpv2Node node;
    private final ServedNetwork network;
    private final MmeConfiguration configuration;
    private final MmeEvents events;

    public S11(Gtpv2Node node, ServedNetwork network, MmeConfiguration configuration, MmeEvents events) {
        this.node = node;
        this.network = network;
        this.configuration = configuration;
        this.events = events;
    }

    /** What became of a request for a PDN connection. */
    public sealed interface Created {

        /**
         * @param cause why there is less than was asked for: one of addresses where two were (TS 29.274 §8.4); else that it was accepted
         * @param pco as the gateway has it for the UE, as {@code epco}
         */
        record Connection(PdnConnectionContext connection, int cause, @Nullable Octets pco, @Nullable Octets epco) implements Created {
        }

        /** @param cause of TS 29.274 §8.4; that of a peer that does not respond where there was no answer */
        record Refused(int cause) implements Created {
        }
    }

    /** Asks for a PDN connection (§7.2.1). */
    public Created create(NewPdnConnection wanted) {
        var moved = wanted.movedFrom();
        var request = CreateSessionRequest.builder(RAT_EUTRAN, network.end(FTeid.S11_MME, Integer.toUnsignedLong(wanted.teid())),
                        DomainName.of(wanted.apn()), List.of(BearerContext.of(wanted.ebi(), wanted.qos())))
                .imsi(new Imsi(wanted.imsi()))
                .mei(wanted.imeisv() == null ? null : new Mei(wanted.imeisv().digits()))
                .userLocation(wanted.userLocation())
                .servingNetwork(Translation.gtpPlmn(configuration.gummei().plmnId()))
                .indication(moved == null ? null : Indication.of(2, Indication.Flag.OI))
                .pgw(moved == null ? pgwOf(wanted.gateway()) : moved)
                .selectionMode(VERIFIED)
                .pdnType(wanted.paa().pdnType())
                .paa(wanted.paa())
                .maximumApnRestriction(NO_RESTRICTION)
                .ambr(wanted.ambr())
                .pco(wanted.pco())
                .epco(wanted.epco())
                .build();
        var known = wanted.sgw();
        return ask(wanted.gateway(), known == null ? 0 : known.teid(), request) instanceof CreateSessionResponse response
                ? created(wanted, response) : new Created.Refused(Cause.REMOTE_PEER_NOT_RESPONDING);
    }

    private Created created(NewPdnConnection wanted, CreateSessionResponse response) {
        int cause = response.cause().value();
        if (!response.cause().isAcceptance()) {
            return new Created.Refused(cause);
        }
        var bearer = response.bearersCreated().stream().filter(one -> one.ebi() == wanted.ebi()).findFirst().orElse(null);
        var sgw = response.sender() == null ? wanted.sgw() : response.sender();
        var pgw = response.pgw() == null ? wanted.movedFrom() : response.pgw();
        var paa = response.paa() == null ? wanted.paa() : response.paa();
        var s1u = bearer == null ? null : bearer.fTeid(ENB_OR_SGW);
        if (sgw == null || pgw == null || bearer == null || s1u == null || bearer.cause() != null && !bearer.cause().isAcceptance()) {
            return new Created.Refused(bearer != null && bearer.cause() != null ? bearer.cause().value() : Cause.CONDITIONAL_IE_MISSING);
        }
        var qos = bearer.qos() == null ? wanted.qos() : bearer.qos();
        var ambr = response.ambr() == null ? wanted.ambr() : response.ambr();
        return new Created.Connection(new PdnConnectionContext(wanted.ebi(), wanted.apn(), at(sgw, wanted.gateway()), sgw, pgw, s1u, paa, qos, ambr),
                cause, response.pco(), response.epco());
    }

    /**
     * Tells the gateway where the eNB takes a bearer's packets (§7.2.7).
     *
     * @param ebi the default bearer of the PDN connection, or a dedicated one
     * @return whether it took note
     */
    public boolean modifyBearer(PdnConnectionContext connection, int ebi, FTeid enb) {
        var request = ModifyBearerRequest.builder().bearersToModify(List.of(BearerContext.of(ebi, ENB_OR_SGW, enb))).build();
        return ask(connection.gateway(), connection.sgw().teid(), request) instanceof ModifyBearerResponse response && response.cause().isAcceptance();
    }

    /** The UE has become idle: the gateways keep its packets (§7.2.21). */
    public void releaseAccessBearers(List<PdnConnectionContext> connections) {
        var told = new HashSet<FTeid>();
        for (var connection : connections) {
            if (told.add(connection.sgw())) {
                ask(connection.gateway(), connection.sgw().teid(), ReleaseAccessBearersRequest.builder().build());
            }
        }
    }

    /** Ends a PDN connection (§7.2.9.1); whatever the gateway answers, it is none any more. */
    public void delete(PdnConnectionContext connection) {
        ask(connection.gateway(), connection.sgw().teid(), DeleteSessionRequest.builder().linkedEbi(connection.ebi())
                .indication(Indication.of(2, Indication.Flag.OI)).build());
    }

    /** The UE has gone elsewhere with its PDN connection, of which this MME knows no more: without OI, the PGW is left alone (§7.2.9.1). */
    public void leave(PdnConnectionContext connection) {
        ask(connection.gateway(), connection.sgw().teid(), DeleteSessionRequest.builder().linkedEbi(connection.ebi()).build());
    }

    /** The UE was called for the packets that wait, and did not come (§7.2.11.3). */
    public void unreachable(PdnConnectionContext connection) {
        var failure = DownlinkDataNotificationFailureIndication.builder(Cause.of(Cause.UE_NOT_RESPONDING)).build();
        events.on(new MmeEvent.GtpSent(connection.gateway(), failure));
        node.tell(connection.gateway(), connection.sgw().teid(), failure);
    }

    /** Answers what a gateway asked. @param teid the gateway's end; 0 where the request led to none */
    public void answer(Gtpv2Request request, long teid, Gtpv2Message response) {
        events.on(new MmeEvent.GtpSent(request.from(), response));
        request.answer(teid, response);
    }

    private @Nullable Gtpv2Message ask(InetSocketAddress peer, long teid, Gtpv2Message request) {
        events.on(new MmeEvent.GtpSent(peer, request));
        if (node.await(peer, teid, request) instanceof Gtpv2Answer.Response response) {
            events.on(new MmeEvent.GtpReceived(peer, response.message()));
            return response.message();
        }
        return null;
    }

    /** The PGW is at the SGW's address; its end is its own to choose. */
    private static FTeid pgwOf(InetSocketAddress gateway) {
        return FTeid.of(FTeid.S5_S8C_PGW, 0, Octets.wrap(gateway.getAddress().getAddress()));
    }

    /** Where an end says that it is; where that is no address, where it was asked. */
    private static InetSocketAddress at(FTeid end, InetSocketAddress asked) {
        var address = end.ipv4() == null ? end.ipv6() : end.ipv4();
        try {
            return address == null ? asked : new InetSocketAddress(InetAddress.getByAddress(address.toArray()), asked.getPort());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an F-TEID has an address of 4 or 16 octets", e);
        }
    }
}
