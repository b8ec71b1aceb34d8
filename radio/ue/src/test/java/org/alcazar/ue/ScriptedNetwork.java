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
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.NasProtection.End;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.strand.Strand;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.ue.usim.TestSubscriber;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A gNB, AMF and home network in one, for one UE: what it does is a script, straight-line, one run for each connection. It has derivations
 * and states of its own and shares nothing with the UE but the codecs.
 */
final class ScriptedNetwork implements NrCell {

    static final Tai TAI = new Tai(Plmn.of("999", "70"), 1);
    static final FiveGGuti GUTI = new FiveGGuti(TAI.plmn(), 2, 1, 0, 0x1234_5678);
    static final Octets ABBA = Octets.of(0, 0);

    private static final ServingNetworkName SERVING_NETWORK = ServingNetworkName.of("999", "70");
    private static final Duration PATIENCE = Duration.ofDays(30);

    /** What the network does on a connection, from its first message on. */
    interface Script {
        void run(ScriptedNetwork network);
    }

    /** Said by the UE on its connection. */
    private record Uplink(Link link, Octets nas) {
    }

    final AuthenticationFunctions functions;
    final List<Octets> received = new ArrayList<>();
    final List<String> radio = new ArrayList<>();
    final List<UlNasTransport> transports = new ArrayList<>();
    final Set<FiveGSTmsi> camping = new LinkedHashSet<>();
    final List<Integer> flows = new ArrayList<>();
    final List<Octets> packets = new ArrayList<>();
    final List<InitialAccess<FiveGSTmsi>> accesses = new ArrayList<>();
    private final World world;
    private final TestSubscriber subscriber;
    private final Strand<Uplink> strand;
    private @Nullable Link link;
    private @Nullable RadioListener listener;
    private @Nullable Octets next;
    boolean barred;

    long sqn = 0x20;
    int amfField = AuthenticationFunctions.AMF_SEPARATION_BIT;
    NasKeySetIdentifier ngKsi = NasKeySetIdentifier.of(0);
    NasSecurityAlgorithms algorithms = new NasSecurityAlgorithms(2, 2);
    @Nullable Octets resStar;
    @Nullable Octets expectedResStar;
    @Nullable Secret kAmf;
    @Nullable NasProtection protection;
    boolean secure;
    int kGnbCount;

    ScriptedNetwork(World world, TestSubscriber subscriber, Script script) {
        this.world = world;
        this.subscriber = subscriber;
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
    public @Nullable RadioConnection connect(InitialAccess<FiveGSTmsi> access, RadioListener ue) {
        if (barred) {
            return null;
        }
        accesses.add(access);
        listener = ue;
        link = new Link();
        secure = false;
        strand.tell(new Uplink(link, access.nas()));
        return link;
    }

    @Override
    public void camp(FiveGSTmsi identity, RadioListener ue) {
        listener = ue;
        camping.add(identity);
    }

    @Override
    public void leave(FiveGSTmsi identity, RadioListener ue) {
        camping.remove(identity);
    }

    // Verbs of a script

    /** The next message as it came; the first time the initial one. */
    Octets hearWire() {
        var wire = next;
        next = null;
        if (wire == null) {
            var uplink = strand.receive(PATIENCE);
            wire = Objects.requireNonNull(uplink, "the UE says nothing").nas;
            received.add(wire);
        }
        return wire;
    }

    /** Whether the UE says nothing for that long. */
    boolean hearsNothingFor(Duration time) {
        return next == null && strand.receive(time) == null;
    }

    /** The next message, verified under the context there is, which must be of that type. */
    <M extends FiveGmmMessage> M hear(Class<M> type) {
        return type.cast(hearAny());
    }

    FiveGmmMessage hearAny() {
        var wire = hearWire();
        if (!SecurityProtectedMessage.isProtected(wire)) {
            return (FiveGmmMessage) Nas5gs.decode(wire);
        }
        var verified = hearVerified(wire);
        return verified.message();
    }

    Unprotected.Verified hearVerified(Octets wire) {
        var context = Objects.requireNonNull(protection);
        kGnbCount = context.nextUplink();
        return (Unprotected.Verified) context.unprotect(wire);
    }

    void send(FiveGmmMessage message) {
        var context = protection;
        sendWire(secure && context != null ? context.protect(message) : Nas5gs.encode(message));
    }

    /** Sends octets, unless the UE is gone. */
    void sendWire(Octets nas) {
        var open = link;
        if (open != null) {
            Objects.requireNonNull(listener).downlink(open, nas);
        }
    }

    /** Takes whatever the UE says, until it says nothing for that long. */
    void drain(Duration silence) {
        next = null;
        while (!hearsNothingFor(silence)) {
            next = null;
        }
    }

    /** Sends octets under the context there is, whatever they are: what only the genuine network can do. */
    void sendProtected(Octets plain) {
        var context = Objects.requireNonNull(protection);
        int count = context.nextDownlink();
        context.protect(new FiveGmmStatus(FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED));
        var integrity = context.integrityAlgorithm();
        var ciphering = context.cipheringAlgorithm();
        var payload = ciphering.keyed(KeyDerivation5g.kNasEnc(Objects.requireNonNull(kAmf), ciphering))
                .apply(count, Ciphering.NAS_3GPP, Direction.DOWNLINK, plain);
        var covered = new OctetWriter().u8(count & 0xff).octets(payload).toOctets();
        int mac = integrity.keyed(KeyDerivation5g.kNasInt(kAmf, integrity)).mac(count, Ciphering.NAS_3GPP, Direction.DOWNLINK, covered);
        sendWire(new OctetWriter().u8(Nas5gs.EPD_5GMM).u8(2).u32(mac).octets(covered).toOctets());
    }

    AuthenticationRequest challenge() {
        return challenge(Octets.of(world.random().nextInt(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
    }

    AuthenticationRequest challenge(Octets rand) {
        try (var vector = functions.vector(rand, sqn, amfField)) {
            expectedResStar = Octets.of(KeyDerivation5g.resStar(vector.ck(), vector.ik(), SERVING_NETWORK, rand, vector.xres()).reveal());
            var kAusf = KeyDerivation5g.kAusf(vector.ck(), vector.ik(), SERVING_NETWORK, vector.autn().sqnXorAk());
            kAmf = KeyDerivation5g.kAmf(KeyDerivation5g.kSeaf(kAusf, SERVING_NETWORK), subscriber.supi(), ABBA);
            sqn += 0x20;
            return AuthenticationRequest.builder(ngKsi, ABBA).rand(rand).autn(vector.autn().encode()).build();
        }
    }

    void authenticate() {
        send(challenge());
        resStar = hear(AuthenticationResponse.class).responseParameter();
        if (!Objects.equals(resStar, expectedResStar)) {
            throw new AssertionError("RES* is wrong");
        }
    }

    /** A new end of the context of the last challenge, with the algorithms chosen. */
    NasProtection newProtection() {
        var k = Objects.requireNonNull(kAmf);
        var integrity = IntegrityAlgorithm.values()[algorithms.integrity()];
        var ciphering = CipheringAlgorithm.values()[algorithms.ciphering()];
        return new NasProtection(End.AMF, Ciphering.NAS_3GPP, integrity, KeyDerivation5g.kNasInt(k, integrity), ciphering,
                KeyDerivation5g.kNasEnc(k, ciphering));
    }

    SecurityModeCommand command(UeSecurityCapability capability) {
        return SecurityModeCommand.builder(algorithms, ngKsi, capability).imeisvRequested(true).build();
    }

    SecurityModeComplete secure(UeSecurityCapability capability) {
        protection = newProtection();
        secure = true;
        send(command(capability));
        return hear(SecurityModeComplete.class);
    }

    RegistrationAccept.Builder accept() {
        return RegistrationAccept.builder(RegistrationResult.of(AccessType.THREE_GPP)).guti(GUTI);
    }

    /** K_gNB as the network derives it. */
    Secret kGnb() {
        return KeyDerivation5g.kGnb(Objects.requireNonNull(kAmf), kGnbCount, org.alcazar.crypto.kdf.AccessType.THREE_GPP);
    }

    void activate(Secret kGnb, int encryption, int integrity) {
        Objects.requireNonNull(listener).securityActivation(Objects.requireNonNull(link), new SecurityActivation(kGnb, encryption, integrity));
    }

    void release(ReleaseReason reason) {
        var ended = Objects.requireNonNull(link);
        link = null;
        Objects.requireNonNull(listener).released(ended, reason);
    }

    /** The next message of session management, carried by the last of {@link #transports}. */
    <M extends FiveGsmMessage> M hearSession(Class<M> type) {
        var transport = hear(UlNasTransport.class);
        transports.add(transport);
        return type.cast(Nas5gs.decode(transport.payloadContainer()));
    }

    void sendSession(FiveGsmMessage message) {
        send(DlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, Nas5gs.encode(message)).pduSessionId(message.pduSessionId()).build());
    }

    /** Takes the request of a session and accepts it as IPv4, its bearer first. */
    PduSessionEstablishmentRequest establish() {
        var request = hearSession(PduSessionEstablishmentRequest.class);
        bearerUp(new Bearer(request.pduSessionId(), true, true));
        sendSession(acceptance(request).build());
        return request;
    }

    static PduSessionEstablishmentAccept.Builder acceptance(PduSessionEstablishmentRequest request) {
        return PduSessionEstablishmentAccept.builder(request.pduSessionId(), request.procedureTransactionId(), PduSessionType.IPV4,
                SscMode.SSC_MODE_1, List.of(QosRule.defaultRule(1, 255, 1)), SessionAmbr.of(20_000_000, 10_000_000))
                .pduAddress(PduAddress.ipv4(Octets.of(10, 45, 0, 2))).dnn(new Dnn("internet")).snssai(Snssai.of(1))
                .protocolConfigurationOptions(ProtocolConfigurationOptions.of(
                        new ProtocolConfigurationOptions.Option(ProtocolConfigurationOptions.DNS_SERVER_IPV4, Octets.of(9, 9, 9, 9)),
                        ProtocolConfigurationOptions.mtu(ProtocolConfigurationOptions.IPV4_LINK_MTU, 1400)));
    }

    void bearerUp(Bearer bearer) {
        Objects.requireNonNull(listener).bearerUp(Objects.requireNonNull(link), bearer);
    }

    void downlinkPacket(int session, Octets packet) {
        Objects.requireNonNull(listener).downlinkPacket(Objects.requireNonNull(link), session, 1, packet);
    }

    void page() {
        Objects.requireNonNull(listener).paged();
    }

    /** A registration as it should be, up to the Registration Complete and the gNB's key. */
    void register() {
        var request = hear(RegistrationRequest.class);
        authenticate();
        secure(Objects.requireNonNull(request.ueSecurityCapability()));
        activate(kGnb(), 0xe000, 0xe000);
        send(accept().build());
        hear(RegistrationComplete.class);
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
        public boolean uplinkPacket(int pduSessionId, int qfi, Octets packet) {
            if (this != link) {
                return false;
            }
            packets.add(packet);
            flows.add(qfi);
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
