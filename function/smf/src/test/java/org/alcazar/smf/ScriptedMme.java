// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.DownlinkDataNotification;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationAcknowledge;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersResponse;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.PcoCodec;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An MME that asks what a test wants, and takes notifications. */
final class ScriptedMme implements Gtpv2Handler, AutoCloseable {

    static final int EBI = 5;
    static final int SESSION = 5;
    static final String IMSI = SmfFixture.SUPI.substring(5);
    static final long TEID = 0x3333;
    static final long VOICE_ENODEB = 0x99;
    private static final int E_UTRAN = 6;

    final List<DownlinkDataNotification> notifications = new ArrayList<>();
    int notified = Cause.REQUEST_ACCEPTED;
    int bearerCause = Cause.REQUEST_ACCEPTED;
    boolean silent;
    private final List<Gtpv2Message> wanted = new ArrayList<>();
    private @Nullable Gtpv2Request last;
    private int dedicated = 6;
    private final SmfFixture core;
    private final InetSocketAddress address;
    private Gtpv2Node node;

    ScriptedMme(SmfFixture core) {
        this(core, SmfFixture.MME);
    }

    ScriptedMme(SmfFixture core, InetSocketAddress address) {
        this.core = core;
        this.address = address;
        this.node = begin(7);
    }

    private Gtpv2Node begin(int life) {
        var begun = new Gtpv2Node(Gtpv2Settings.of(life), core.world, this);
        try {
            begun.bind(core.carrier, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begun;
    }

    /** Forgets all and begins anew. */
    void restart() {
        node.close();
        node = begin(8);
    }

    @Override
    public void request(Gtpv2Request request) {
        if (request.message() instanceof DownlinkDataNotification notification) {
            notifications.add(notification);
            request.answer(request.teid() == TEID ? 1 : 0, DownlinkDataNotificationAcknowledge.builder(Cause.of(notified)).build());
            return;
        }
        wanted.add(request.message());
        last = request;
        if (!silent) {
            answer(switch (request.message()) {
                case CreateBearerRequest create -> created(create);
                case UpdateBearerRequest update -> UpdateBearerResponse.builder(Cause.of(bearerCause)).build();
                case DeleteBearerRequest delete -> DeleteBearerResponse.builder(Cause.of(bearerCause)).linkedEbi(delete.linkedEbi()).build();
                default -> throw new AssertionError("not asked of an MME: " + request.message());
            });
        }
    }

    /** Answers what the SMF has asked last. */
    void answer(Gtpv2Message response) {
        Objects.requireNonNull(last).answer(1, response);
    }

    /** The bearers wanted are there, the first as bearer 6. */
    CreateBearerResponse created(CreateBearerRequest create) {
        var cause = Cause.of(bearerCause);
        var bearers = create.bearersToCreate().stream().map(bearer -> bearerCause != Cause.REQUEST_ACCEPTED ? BearerContext.of(0, cause, List.of())
                : BearerContext.of(dedicated++, cause, List.of(new Instanced<>(0, FTeid.of(FTeid.S1U_ENODEB, VOICE_ENODEB, SmfFixture.GNB)),
                        new Instanced<>(1, Objects.requireNonNull(bearer.fTeid(0)))))).toList();
        return CreateBearerResponse.builder(cause).bearers(bearers).build();
    }

    /** What the SMF wanted of bearers. */
    <M extends Gtpv2Message> List<M> wanted(Class<M> kind) {
        return wanted.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Gtpv2Answer answer(long teid, Gtpv2Message message) {
        var result = new AtomicReference<@Nullable Gtpv2Answer>();
        node.ask(SmfFixture.S11, teid, message, result::set);
        core.world.runUntil(() -> result.get() != null, Duration.ofSeconds(60));
        core.pass(Duration.ofMillis(10));
        return Objects.requireNonNull(result.get());
    }

    <M extends Gtpv2Message> M ask(Class<M> kind, long teid, Gtpv2Message message) {
        return kind.cast(((Gtpv2Answer.Response) answer(teid, message)).message());
    }

    void tell(long teid, Gtpv2Message message) {
        node.tell(SmfFixture.S11, teid, message);
        core.pass(Duration.ofMillis(100));
    }

    FTeid end() {
        return FTeid.of(FTeid.S11_MME, TEID, Octets.wrap(address.getAddress().getAddress()));
    }

    /** What a UE that knows 5GS asks for. */
    static Octets options(int pduSessionId) {
        return PcoCodec.ofUe(ProtocolConfigurationOptions.of(SessionOptions.pduSessionId(pduSessionId),
                ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.DNS_SERVER_IPV4)));
    }

    CreateSessionRequest.Builder creation() {
        return creation(SmfFixture.DNN, EBI);
    }

    CreateSessionRequest.Builder creation(String apn, int ebi) {
        var qos = BearerQos.nonGbr(new AllocationRetentionPriority(8, false, true), 9);
        return CreateSessionRequest.builder(E_UTRAN, end(), DomainName.of(apn), List.of(BearerContext.of(ebi, qos))).imsi(new Imsi(IMSI))
                .servingNetwork(new PlmnId("999", "70")).pdnType(PdnAddress.IPV4).paa(PdnAddress.ofIpv4(Octets.of(0, 0, 0, 0)))
                .pgw(FTeid.of(FTeid.S5_S8C_PGW, 0, Octets.wrap(SmfFixture.S11.getAddress().getAddress()))).epco(options(SESSION)).recovery(7);
    }

    CreateSessionResponse create(CreateSessionRequest request) {
        return ask(CreateSessionResponse.class, 0, request);
    }

    /** A PDN connection that is there. */
    CreateSessionResponse connected() {
        return create(creation().build());
    }

    /** The SMF's end of the tunnel. */
    static long teid(CreateSessionResponse response) {
        return Objects.requireNonNull(response.sender()).teid();
    }

    ModifyBearerResponse modify(long teid, long enodebTeid) {
        var enodeb = FTeid.of(FTeid.S1U_ENODEB, enodebTeid, SmfFixture.GNB);
        return ask(ModifyBearerResponse.class, teid, ModifyBearerRequest.builder().bearersToModify(List.of(BearerContext.of(EBI, 0, enodeb))).build());
    }

    ReleaseAccessBearersResponse release(long teid) {
        return ask(ReleaseAccessBearersResponse.class, teid, ReleaseAccessBearersRequest.builder().build());
    }

    DeleteSessionResponse delete(long teid, boolean operation) {
        return ask(DeleteSessionResponse.class, teid, DeleteSessionRequest.builder().linkedEbi(EBI)
                .indication(operation ? Indication.of(1, Indication.Flag.OI) : null).build());
    }

    void notReached(long teid) {
        tell(teid, DownlinkDataNotificationFailureIndication.builder(Cause.of(Cause.UE_NOT_RESPONDING)).build());
    }

    @Override
    public void close() {
        node.close();
    }
}
