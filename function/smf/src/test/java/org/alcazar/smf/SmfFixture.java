// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.alcazar.aaa.DnAaas;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.ngap.element.AssociatedQosFlow;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.DnnSelectionMode;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.sbi.smf.RequestType;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An SMF in a simulated world, with an AMF, UDM, PCF and UPF that do as they are told. */
final class SmfFixture implements AutoCloseable {

    static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", 8805);
    static final InetSocketAddress UPF = new InetSocketAddress("10.0.0.2", 8805);
    static final InetSocketAddress S11 = new InetSocketAddress("10.0.0.1", 2123);
    static final InetSocketAddress MME = new InetSocketAddress("10.0.0.4", 2123);
    static final InetSocketAddress OTHER_MME = new InetSocketAddress("10.0.0.5", 2123);
    static final String SUPI = "imsi-999700000000001";
    static final String DNN = "internet";
    static final Snssai SLICE = Snssai.of(1);
    static final int SESSION = 5;
    static final int PTI = 7;
    static final Octets GNB = Octets.of(10, 0, 0, 3);

    final SimulatedWorld world;
    final ScriptedNetwork network = new ScriptedNetwork();
    final List<SmfEvent> events = new ArrayList<>();
    final MemoryDatagramCarrier carrier;
    final ScriptedUpf upf;
    final Database database;
    final Smf smf;
    /** What an AMF calls: the SMF itself, or what leads there. */
    PduSessionService service;

    SmfFixture(Path folder) {
        this(folder, internet());
    }

    SmfFixture(Path folder, DataNetwork dataNetwork) {
        this(folder, dataNetwork, Limits.STANDARD, 1, DatagramImpairment.NONE);
    }

    SmfFixture(Path folder, DataNetwork dataNetwork, Limits limits, long seed, DatagramImpairment impairment) {
        this(folder, dataNetwork, limits, seed, impairment,
                (configuration, world, network, leases, events) -> new Smf(configuration, world, network, network, network, network,
                network, leases, DnAaas.NONE, events));
    }

    /** Makes an SMF of what is around it. */
    interface Making {

        Smf smf(SmfConfiguration configuration, World world, ScriptedNetwork network, LeaseStore leases, SmfEvents events);
    }

    SmfFixture(Path folder, DataNetwork dataNetwork, Limits limits, long seed, DatagramImpairment impairment, Making making) {
        world = new SimulatedWorld(seed);
        carrier = new MemoryDatagramCarrier(world, impairment);
        upf = new ScriptedUpf(world, carrier, UPF);
        database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE, List.of(LeaseStore.SCHEMA));
        var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(), List.of(dataNetwork),
                List.of(UserPlaneFunction.forAll("upf-1", UPF)), SmTimers.standard(), limits)
                .withS11(new S11Settings(S11.getAddress(), Set.of(MME.getAddress(), OTHER_MME.getAddress())));
        smf = making.smf(configuration, world, network, new LeaseStore(database), events::add);
        service = smf;
        try {
            smf.start(carrier, N4);
            smf.startS11(carrier, S11);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pass(Duration.ofMillis(100));
    }

    static DataNetwork internet() {
        return DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.5"), List.of(InetAddress.ofLiteral("10.0.0.53")))
                .withIpv6(List.of(Ipv6Prefix.parse("2001:db8:45::/62")));
    }

    void pass(Duration time) {
        world.run(time);
    }

    // The AMF's calls

    /** What a call answers, or the problem it ends in; time passes until then, and a little more. */
    <T> T call(Supplier<T> call) {
        var result = new AtomicReference<@Nullable T>();
        var problem = new AtomicReference<@Nullable ProblemDetails>();
        world.turn(() -> {
            try {
                result.set(call.get());
            } catch (ProblemDetails e) {
                problem.set(e);
            }
        });
        world.runUntil(() -> result.get() != null || problem.get() != null, Duration.ofSeconds(30));
        pass(Duration.ofMillis(10));
        if (problem.get() != null) {
            throw Objects.requireNonNull(problem.get());
        }
        return Objects.requireNonNull(result.get());
    }

    SmContextCreateOutcome create(FiveGsmMessage message) {
        return create(data(message.pduSessionId(), Nas5gs.encode(message)));
    }

    SmContextCreateOutcome create(SmContextCreateData data) {
        return call(() -> service.createSmContext(data));
    }

    static SmContextCreateData data(int pduSessionId, Octets n1) {
        return data(SUPI, pduSessionId, DNN, RequestType.INITIAL_REQUEST, n1);
    }

    static SmContextCreateData data(String supi, int pduSessionId, String dnn, RequestType type, Octets n1) {
        var plmn = new PlmnId("999", "70");
        return new SmContextCreateData(supi, null, pduSessionId, dnn, SLICE, new UUID(0, 1), new Guami(plmn, Octets.of(0x80, 0, 0x40)),
                plmn, type,
                n1, RatType.NR, null, URI.create("http://amf/status/" + pduSessionId), DnnSelectionMode.VERIFIED);
    }

    SmContextUpdateOutcome update(String reference, SmContextUpdateData data) {
        return call(() -> service.updateSmContext(reference, data));
    }

    SmContextUpdatedData updated(String reference, SmContextUpdateData data) {
        return (SmContextUpdatedData) update(reference, data);
    }

    SmContextUpdatedData n1(String reference, FiveGsmMessage message) {
        return updated(reference, SmContextUpdateData.ofN1(Nas5gs.encode(message)));
    }

    SmContextUpdateOutcome n2(String reference, N2SmInfoType type, PduSessionTransfer transfer) {
        return update(reference, SmContextUpdateData.ofN2(type, transfer.encode()));
    }

    // The usual way

    static PduSessionEstablishmentRequest.Builder request() {
        return request(SESSION);
    }

    static PduSessionEstablishmentRequest.Builder request(int pduSessionId) {
        return PduSessionEstablishmentRequest.builder(pduSessionId, PTI, IntegrityProtectionMaximumDataRate.FULL_RATE);
    }

    /** A session that was accepted; its reference. */
    String accepted() {
        return accepted(request().build());
    }

    String accepted(FiveGsmMessage request) {
        return ((SmContextCreatedData) create(request)).smContextRef();
    }

    /** A session whose user plane is active; its reference. */
    String established() {
        var reference = accepted();
        setUp(reference, 0x77, null);
        return reference;
    }

    SmContextUpdateOutcome setUp(String reference, long teid, @Nullable SecurityResult result) {
        return n2(reference, N2SmInfoType.PDU_RES_SETUP_RSP, setupResponse(teid, result, 1));
    }

    static PduSessionResourceSetupResponseTransfer setupResponse(long teid, @Nullable SecurityResult result, int... qfis) {
        var flows = new ArrayList<AssociatedQosFlow>();
        for (int qfi : qfis) {
            flows.add(new AssociatedQosFlow(qfi));
        }
        return PduSessionResourceSetupResponseTransfer.builder(new QosFlowPerTnlInformation(tunnel(teid), flows)).securityResult(result)
                .build();
    }

    static UpTransportLayerInformation tunnel(long teid) {
        return UpTransportLayerInformation.of(GNB, teid);
    }

    /** The last message that the UE was sent by itself. */
    <M> M transferred(Class<M> kind) {
        return n1(kind, network.last().n1SmMsg());
    }

    /** The last message that the UE was sent by itself, whatever it is. */
    FiveGsmMessage n1Sent() {
        return transferred(FiveGsmMessage.class);
    }

    static <M> M n1(Class<M> kind, @Nullable Octets octets) {
        return kind.cast(Nas5gs.decode(Objects.requireNonNull(octets)));
    }

    List<Drop> drops() {
        return only(SmfEvent.Dropped.class).stream().map(SmfEvent.Dropped::reason).toList();
    }

    <E extends SmfEvent> List<E> only(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        smf.close();
        upf.stop();
        world.close();
        database.close();
    }
}
