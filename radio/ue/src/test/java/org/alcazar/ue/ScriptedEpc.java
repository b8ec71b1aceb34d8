// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EpsAttachResult;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.PdnAddress;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.strand.Strand;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.usim.TestSubscriber;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An eNB, MME and home network in one, for one UE: the counterpart of {@link ScriptedNetwork} in EPS. */
final class ScriptedEpc implements EutraCell {

    static final Tai TAI = new Tai(Plmn.of("999", "70"), 1);
    static final EpsGuti GUTI = new EpsGuti(TAI.plmn(), 0x8001, 1, 0x1234_5678);
    static final int EBI = 5;

    private static final Octets PLMN = Octets.of(0x99, 0xf9, 0x07);
    private static final Duration PATIENCE = Duration.ofDays(30);

    /** What the network does on a connection, from its first message on. */
    interface Script {
        void run(ScriptedEpc epc);
    }

    private record Uplink(Link link, Octets nas) {
    }

    final AuthenticationFunctions functions;
    final List<Octets> received = new ArrayList<>();
    final List<String> radio = new ArrayList<>();
    final Set<STmsi> camping = new LinkedHashSet<>();
    final List<InitialAccess<STmsi>> accesses = new ArrayList<>();
    /** Bearers that packets came over. */
    final List<Integer> bearers = new ArrayList<>();
    final List<Octets> packets = new ArrayList<>();
    private final World world;
    private final Strand<Uplink> strand;
    private @Nullable Link link;
    private @Nullable RadioListener listener;
    private @Nullable Octets next;

    long sqn = 0x20;
    int amfField = AuthenticationFunctions.AMF_SEPARATION_BIT;
    NasKeySetIdentifier ksi = NasKeySetIdentifier.of(0);
    EpsNasSecurityAlgorithms algorithms = new EpsNasSecurityAlgorithms(2, 2);
    S1UeNetworkCapability capability = S1ModeConfiguration.DEFAULT.capability();
    @Nullable Octets expectedRes;
    @Nullable Secret kAsme;
    @Nullable EpsNasProtection protection;
    boolean secure;
    int kEnbCount;

    ScriptedEpc(World world, TestSubscriber subscriber, Script script) {
        this.world = world;
        functions = Milenage.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc()));
        strand = new Strand<>(world, 100, uplink -> {
            next = uplink.nas;
            received.add(uplink.nas);
            script.run(this);
        });
    }

    @Override
    public Tai tai() {
        return TAI;
    }

    @Override
    public @Nullable RadioConnection connect(InitialAccess<STmsi> access, RadioListener ue) {
        accesses.add(access);
        listener = ue;
        link = new Link();
        secure = false;
        strand.tell(new Uplink(link, access.nas()));
        return link;
    }

    @Override
    public void camp(STmsi identity, RadioListener ue) {
        listener = ue;
        camping.add(identity);
    }

    @Override
    public void leave(STmsi identity, RadioListener ue) {
        camping.remove(identity);
    }

    // Verbs of a script

    /** The next message as it came; the first time the initial one. */
    Octets hearWire() {
        var wire = next;
        next = null;
        if (wire == null) {
            wire = Objects.requireNonNull(strand.receive(PATIENCE), "the UE says nothing").nas;
            received.add(wire);
        }
        return wire;
    }

    boolean hearsNothingFor(Duration time) {
        return next == null && strand.receive(time) == null;
    }

    /** The next message, verified under the context there is, which must be of that type. */
    <M extends EpsMessage> M hear(Class<M> type) {
        return type.cast(hearAny());
    }

    EpsMessage hearAny() {
        var wire = hearWire();
        boolean open = !EpsSecurityProtectedMessage.isProtected(wire) && wire.at(0) >> 4 < 12;
        return open ? NasEps.decode(wire, Direction.UPLINK) : hearVerified(wire).message();
    }

    EpsUnprotected.Verified hearVerified(Octets wire) {
        var context = Objects.requireNonNull(protection);
        kEnbCount = context.nextUplink();
        return (EpsUnprotected.Verified) context.unprotect(wire);
    }

    void send(EpsMessage message) {
        var context = protection;
        sendWire(secure && context != null ? context.protect(message) : NasEps.encode(message));
    }

    void sendWire(Octets nas) {
        var open = link;
        if (open != null) {
            Objects.requireNonNull(listener).downlink(open, nas);
        }
    }

    AuthenticationRequest challenge() {
        return challenge(Octets.of(world.random().nextInt(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
    }

    AuthenticationRequest challenge(Octets rand) {
        try (var vector = functions.vector(rand, sqn, amfField)) {
            expectedRes = Octets.of(vector.xres().reveal());
            kAsme = KeyDerivationEps.kAsme(vector.ck(), vector.ik(), PLMN, vector.autn().sqnXorAk());
            sqn += 0x20;
            return new AuthenticationRequest(ksi, rand, vector.autn().encode());
        }
    }

    void authenticate() {
        send(challenge());
        if (!Objects.equals(hear(AuthenticationResponse.class).res(), expectedRes)) {
            throw new AssertionError("RES is wrong");
        }
    }

    /** A new end of the context of the last challenge, with the algorithms chosen. */
    EpsNasProtection newProtection() {
        var k = Objects.requireNonNull(kAsme);
        var integrity = IntegrityAlgorithm.values()[algorithms.integrity()];
        var ciphering = CipheringAlgorithm.values()[algorithms.ciphering()];
        return new EpsNasProtection(EpsNasProtection.End.MME, integrity, KeyDerivationEps.kNasInt(k, integrity), ciphering,
                KeyDerivationEps.kNasEnc(k, ciphering));
    }

    SecurityModeCommand.Builder command() {
        return SecurityModeCommand.builder(algorithms, ksi, S1UeSecurityCapability.of(capability));
    }

    SecurityModeComplete secure() {
        return secure(command().build());
    }

    SecurityModeComplete secure(SecurityModeCommand command) {
        protection = newProtection();
        secure = true;
        send(command);
        return hear(SecurityModeComplete.class);
    }

    /** The default bearer as an SMF gives it: with what it will be in 5GS. */
    static ActivateDefaultEpsBearerContextRequest.Builder activation(int ebi, PdnConnectivityRequest request) {
        var asked = Objects.requireNonNull(request.pco());
        var id = SessionOptions.pduSessionId(asked);
        return ActivateDefaultEpsBearerContextRequest
                .builder(ebi, request.procedureTransactionIdentity(), EpsQos.of(9), new Dnn("internet"), PdnAddress.ofIpv4(Octets.of(10, 45, 0, 2)))
                .apnAmbr(ApnAmbr.of(8_000_000, 4_000_000))
                .pco(ProtocolConfigurationOptions.of(SessionOptions.snssai(Snssai.of(1), PLMN),
                        SessionOptions.sessionAmbr(SessionAmbr.of(20_000_000, 10_000_000)),
                        SessionOptions.qosRules(List.of(QosRule.defaultRule(1, 255, id == null ? 1 : id))),
                        ProtocolConfigurationOptions.mtu(ProtocolConfigurationOptions.IPV4_LINK_MTU, 1400)));
    }

    static PdnConnectivityRequest connectivity(AttachRequest request) {
        return (PdnConnectivityRequest) NasEps.decode(request.esmMessage(), Direction.UPLINK);
    }

    AttachAccept.Builder accept(AttachRequest request) {
        return AttachAccept.builder(EpsAttachResult.EPS_ONLY, GprsTimer2.of(Duration.ofMinutes(54)), TaiList.of(TAI),
                NasEps.encode(activation(EBI, connectivity(request)).build())).guti(GUTI);
    }

    /** K_eNB as the network derives it. */
    Secret kEnb() {
        return KeyDerivationEps.kEnb(Objects.requireNonNull(kAsme), kEnbCount);
    }

    void activate() {
        activate(kEnb(), 0xe000, 0xe000);
    }

    void activate(Secret key, int encryption, int integrity) {
        Objects.requireNonNull(listener).securityActivation(Objects.requireNonNull(link), new SecurityActivation(key, encryption, integrity));
    }

    void bearerUp(int ebi) {
        Objects.requireNonNull(listener).bearerUp(Objects.requireNonNull(link), new Bearer(ebi, false, true));
    }

    void downlinkPacket(int ebi, Octets packet) {
        Objects.requireNonNull(listener).downlinkPacket(Objects.requireNonNull(link), ebi, Bearer.ONLY_FLOW, packet);
    }

    void page() {
        Objects.requireNonNull(listener).paged();
    }

    void release(ReleaseReason reason) {
        var ended = Objects.requireNonNull(link);
        link = null;
        Objects.requireNonNull(listener).released(ended, reason);
    }

    /** An attach as it should be, up to the Attach Complete. */
    AttachRequest attach() {
        var request = hear(AttachRequest.class);
        authenticate();
        secure();
        bringUp(request);
        return request;
    }

    /** The eNB's key, the bearer, and the accept that comes with it. */
    void bringUp(AttachRequest request) {
        activate();
        bearerUp(EBI);
        send(accept(request).build());
        hear(AttachComplete.class);
    }

    /** What a Service Request asks for. */
    void serve() {
        activate();
        bearerUp(EBI);
    }

    private final class Link implements RadioConnection {

        @Override
        public boolean uplink(Octets nas) {
            if (this != link) {
                return false;
            }
            strand.tell(new Uplink(this, nas));
            return true;
        }

        @Override
        public boolean uplinkPacket(int bearer, int flow, Octets packet) {
            if (this != link || flow != Bearer.ONLY_FLOW) {
                return false;
            }
            bearers.add(bearer);
            packets.add(packet);
            return true;
        }

        @Override
        public void securityComplete() {
            radio.add("security complete");
        }

        @Override
        public void securityFailure() {
            radio.add("security failure");
        }

        @Override
        public void inactive() {
            radio.add("inactive");
        }

        @Override
        public void drop() {
            radio.add("drop");
            link = null;
        }
    }
}
