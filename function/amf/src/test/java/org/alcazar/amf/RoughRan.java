// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A gNB and its UEs that go on by themselves whatever becomes of their messages: what is not answered is begun anew, on a new connection. */
final class RoughRan implements AssociationHandler {

    private static final ServingNetworkName NETWORK = ServingNetworkName.of("999", "70");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SimulatedWorld world;
    private final MemoryCarrier carrier;
    private final InetSocketAddress amf;
    private final Map<Long, Ue> byRanId = new HashMap<>();
    final List<Ue> ues = new ArrayList<>();
    final Map<Long, Long> ranIdByAmfId = new HashMap<>();
    private @Nullable Association association;
    private boolean setUp;
    private boolean stopped;
    private long lastRanId;

    RoughRan(SimulatedWorld world, MemoryCarrier carrier, InetSocketAddress amf, int firstMsin, int count) {
        this.world = world;
        this.carrier = carrier;
        this.amf = amf;
        for (int i = 0; i < count; i++) {
            ues.add(new Ue("%010d".formatted(firstMsin + i)));
        }
        connect();
    }

    void connect() {
        try {
            byRanId.clear();
            ranIdByAmfId.clear();
            setUp = false;
            association = carrier.connect(amf, this);
            trySetUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void abort() {
        Objects.requireNonNull(association).abort();
    }

    /** Ends for good. */
    void stop() {
        stopped = true;
        abort();
    }

    private void trySetUp() {
        if (!setUp && !stopped) {
            send(ScriptedGnb.setupRequest(ScriptedGnb.PLMN, 1, new SNssai(1, null)));
            world.after(Duration.ofSeconds(1), this::trySetUp);
        }
    }

    private void send(NgapMessage message) {
        Objects.requireNonNull(association).send(0, Ngap.PAYLOAD_PROTOCOL_ID, Ngap.encode(message));
    }

    @Override
    public void up(Association up) {
    }

    @Override
    public void down(Association gone, DownReason reason) {
    }

    @Override
    public void message(Association from, int stream, int payloadProtocolId, Octets payload) {
        switch (Ngap.decode(payload)) {
            case NgSetupResponse response -> {
                if (!setUp) {
                    setUp = true;
                    ues.forEach(ue -> world.after(Duration.ofMillis(world.random().nextInt(5_000)), ue::begin));
                }
            }
            case DownlinkNasTransport nas -> nas(nas.amfUeNgapId(), nas.ranUeNgapId(), nas.nasPdu());
            case InitialContextSetupRequest setup -> {
                send(new InitialContextSetupResponse(setup.amfUeNgapId(), setup.ranUeNgapId()));
                nas(setup.amfUeNgapId(), setup.ranUeNgapId(), Objects.requireNonNull(setup.nasPdu()));
            }
            case UeContextReleaseCommand command -> {
                if (command.ueNgapIds() instanceof UeNgapIds.Pair(var amfId, var ranId)) {
                    byRanId.remove(ranId.value());
                    send(new UeContextReleaseComplete(amfId, ranId));
                }
            }
            default -> { }
        }
    }

    private void nas(AmfUeNgapId amfId, RanUeNgapId ranId, Octets pdu) {
        var other = ranIdByAmfId.putIfAbsent(amfId.value(), ranId.value());
        if (other != null && other != ranId.value()) {
            throw new AssertionError("one AMF UE NGAP ID for two connections");
        }
        var ue = byRanId.get(ranId.value());
        if (ue != null && ue.ranId == ranId.value()) {
            ue.take(amfId, pdu);
        }
    }

    /** A UE with one thing in mind: to be registered. */
    final class Ue {

        final ImsiSuci suci;
        private final AuthenticationFunctions usim = HomeNetwork.functions(HomeNetwork.K);
        private long ranId;
        private @Nullable Secret kAmf;
        private @Nullable NasProtection nas;
        private @Nullable NasProtection candidate;
        @Nullable FiveGGuti guti;

        Ue(String msin) {
            suci = ImsiSuci.ofNullScheme(Plmn.of("999", "70"), "0000", msin);
        }

        void begin() {
            if (stopped || guti != null) {
                return;
            }
            register(suci);
        }

        /** Comes back from idle, or thinks it was, with the context it has. */
        void comeBack() {
            var has = guti;
            if (has != null && !stopped) {
                guti = null;
                register(has);
            }
        }

        private void register(MobileIdentity identity) {
            ranId = ++lastRanId;
            byRanId.put(ranId, this);
            var request = request(identity);
            var pdu = identity instanceof FiveGGuti && nas != null ? nas.protectInitial(request) : Nas5gs.encode(request);
            send(InitialUeMessage.builder(new RanUeNgapId(ranId), pdu, ScriptedGnb.HERE, RrcEstablishmentCause.MO_SIGNALLING).build());
            world.after(PATIENCE, this::begin);
        }

        private RegistrationRequest request(MobileIdentity identity) {
            return RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.INITIAL, true), NasKeySetIdentifier.NO_KEY, identity)
                    .ueSecurityCapability(ScriptedUe.ALL).build();
        }

        private void take(AmfUeNgapId amfId, Octets pdu) {
            switch (read(pdu)) {
                case IdentityRequest request -> answer(amfId, Nas5gs.encode(new IdentityResponse(suci)));
                case AuthenticationRequest request -> answer(amfId, Nas5gs.encode(response(request)));
                case SecurityModeCommand command -> answer(amfId, protect(
                        SecurityModeComplete.builder().nasMessageContainer(Nas5gs.encode(request(suci))).build()));
                case RegistrationAccept accept -> {
                    guti = Objects.requireNonNull(accept.guti());
                    answer(amfId, protect(new RegistrationComplete(OtherElements.NONE)));
                }
                case null, default -> { }
            }
        }

        private Octets protect(FiveGmmMessage message) {
            return Objects.requireNonNull(nas).protect(message);
        }

        private void answer(AmfUeNgapId amfId, Octets pdu) {
            send(new UplinkNasTransport(amfId, new RanUeNgapId(ranId), pdu, ScriptedGnb.HERE));
        }

        private @Nullable NasMessage read(Octets pdu) {
            if (!SecurityProtectedMessage.isProtected(pdu)) {
                return Nas5gs.decode(pdu);
            }
            if (nas != null && nas.unprotect(pdu) instanceof Unprotected.Verified verified) {
                return verified.message();
            }
            try {
                return Nas5gs.decode(SecurityProtectedMessage.decode(pdu).payload()) instanceof SecurityModeCommand command
                        ? takeIntoUse(command, pdu) : null;
            } catch (NasDecodeException ciphered) {
                return null;
            }
        }

        private @Nullable NasMessage takeIntoUse(SecurityModeCommand command, Octets pdu) {
            if (kAmf == null) {
                return null;
            }
            var ciphering = Objects.requireNonNull(CipheringAlgorithm.of(command.selectedAlgorithms().ciphering()));
            var integrity = Objects.requireNonNull(IntegrityAlgorithm.of(command.selectedAlgorithms().integrity()));
            candidate = new NasProtection(NasProtection.End.UE, Ciphering.NAS_3GPP, integrity, KeyDerivation5g.kNasInt(kAmf, integrity),
                    ciphering, KeyDerivation5g.kNasEnc(kAmf, ciphering));
            if (candidate.unprotect(pdu) instanceof Unprotected.Verified) {
                nas = candidate;
                return command;
            }
            return null;
        }

        private AuthenticationResponse response(AuthenticationRequest request) {
            var rand = Objects.requireNonNull(request.rand());
            var token = AuthenticationToken.decode(Objects.requireNonNull(request.autn()));
            var keys = ((ChallengeResult.Genuine) usim.answer(rand, token)).keys();
            var kAusf = KeyDerivation5g.kAusf(keys.ck(), keys.ik(), NETWORK, token.sqnXorAk());
            kAmf = KeyDerivation5g.kAmf(KeyDerivation5g.kSeaf(kAusf, NETWORK), "imsi-99970" + suci.msin(), request.abba());
            return new AuthenticationResponse(KeyDerivation5g.resStar(keys.ck(), keys.ik(), NETWORK, rand, keys.res()).disclose(), null);
        }
    }
}
