// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.EpsMmContextAdditions;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication.Flag;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.context.UeContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.event.MmeEvent.ContextGiven.Way;
import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.mme.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A UE goes to an AMF or another MME, which asks for its context (TS 23.502 §4.11.1.3.3, TS 33.501 §8.6.2).
 *
 * <pre>
 * AMF                                MME
 * |-- Context Request ---------------->|   verifies the UE's TAU Request, or its Registration Request; the COUNT is used up
 * |<- Context Response ----------------|   keys, COUNTs, capabilities, PDN connections
 * |-- Context Acknowledge ------------>|   the context ends here; or stays as it was, if the UE was not taken
 * </pre>
 */
final class ContextTransferProcedure {

    private static final Octets NO_KEY = Octets.wrap(new byte[32]);

    private final UeSession ue;
    private final UeContext context;
    private final ProtectedMobility mobility;

    ContextTransferProcedure(UeSession ue) {
        this.ue = ue;
        this.context = ue.context();
        this.mobility = new ProtectedMobility(ue.mme().configuration().interworking());
    }

    /** What vouches for the UE, or does not. */
    private sealed interface Proof {

        /** @param count of the UE's message; of the last one before, where the other node vouches */
        record Holds(Way way, int count, List<PrivateExtension> extensions, boolean withKey) implements Proof {
        }

        record Fails(MoveRefusal why) implements Proof {
        }
    }

    void answer(Gtpv2Request request, ContextRequest message) {
        var security = context.security();
        var imsi = context.imsi();
        if (security == null || imsi == null || !ue.isRegistered()) {
            ue.mme().n26().refuse(request, message, imsi, MoveRefusal.NO_CONTEXT);
            return;
        }
        switch (prove(request, message, security)) {
            case Proof.Fails(var why) -> {
                ue.audit(Kind.MOVE_REFUSED, "the context of " + imsi + " for " + request.from() + ": " + why);
                ue.mme().n26().refuse(request, message, imsi, why);
            }
            case Proof.Holds holds -> give(request, message, imsi, holds);
        }
    }

    /** The other node serves the UE now, or does not. */
    void conclude(boolean accepted) {
        ue.mme().events().on(new MmeEvent.MoveConcluded(Objects.requireNonNull(context.imsi()), accepted));
        if (accepted) {
            throw new ContextEnd(By.MOVED, "the UE's context went to another node");
        }
    }

    private Proof prove(Gtpv2Request request, ContextRequest message, SecurityContext security) {
        var complete = message.completeTauRequest();
        if (complete != null) {
            return complete.type() == CompleteRequestMessage.TAU_REQUEST ? proveByTau(complete.message(), security)
                    : new Proof.Fails(MoveRefusal.NOT_A_MOVE);
        }
        var registration = mobility.registrationRequest(message);
        if (registration != null) {
            return proveByRegistration(registration, security);
        }
        var indication = message.indication();
        return indication != null && indication.has(Flag.MSV) && ue.mme().functions().nodes().isTrusted(request.from().getAddress())
                ? new Proof.Holds(Way.OTHER_NODE, security.lastUplink(), List.of(), true) : new Proof.Fails(MoveRefusal.NOT_PROTECTED);
    }

    private Proof proveByTau(Octets pdu, SecurityContext security) {
        return switch (security.nas().unprotect(pdu)) {
            case EpsUnprotected.Verified(TrackingAreaUpdateRequest tau, var count, var header) ->
                    new Proof.Holds(Way.TAU_REQUEST, count.value(), mobility.ofTau(tau, security), true);
            case EpsUnprotected.Verified other -> new Proof.Fails(MoveRefusal.NOT_A_MOVE);
            case EpsUnprotected.Plain plain -> new Proof.Fails(MoveRefusal.NOT_PROTECTED);
            case EpsUnprotected.BadMac bad -> new Proof.Fails(MoveRefusal.MAC_WRONG);
            case EpsUnprotected.Replayed replayed -> new Proof.Fails(MoveRefusal.REPLAYED);
            case EpsUnprotected.Undecodable undecodable -> new Proof.Fails(MoveRefusal.UNDECODABLE);
        };
    }

    private Proof proveByRegistration(Octets pdu, SecurityContext security) {
        return switch (RegistrationRequestProof.verify(pdu, security)) {
            case RegistrationRequestProof.Result.Fails(var why) -> new Proof.Fails(why);
            case RegistrationRequestProof.Result.Holds(var count, var advanced) -> {
                context.security(advanced);
                if (!mobility.derivesKAmf()) {
                    yield new Proof.Holds(Way.REGISTRATION_REQUEST, count, mobility.ofRegistrationRequest(count, null), true);
                }
                try (var kAmfPrime = MobilityKeys.kAmfPrimeFromEpsIdle(advanced.kAsme(), count)) {
                    yield new Proof.Holds(Way.REGISTRATION_REQUEST, count, mobility.ofRegistrationRequest(count, kAmfPrime), false);
                }
            }
        };
    }

    private void give(Gtpv2Request request, ContextRequest message, String imsi, Proof.Holds proof) {
        var security = Objects.requireNonNull(context.security());
        var nas = security.nas();
        var capability = security.capability();
        try (var noKey = Secret.of(NO_KEY)) {
            var additional = capability.additional();
            var mm = new EpsMmContext(security.ksi().value(), nas.integrityAlgorithm().identifier(), nas.cipheringAlgorithm().identifier(),
                    nas.nextDownlink(), proof.count(), new Key(proof.withKey() ? security.kAsme() : noKey), List.of(), List.of(), null, null, null,
                    null, capability.network().contents(), Octets.EMPTY, PackedDigits.of(context.imeisv()),
                    additional == null ? EpsMmContextAdditions.NONE : EpsMmContextAdditions.of(0, octets(additional), Octets.EMPTY));
            var response = ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED))
                    .imsi(new Imsi(imsi))
                    .mmContext(mm)
                    .pdnConnections(context.pdnConnections().all().stream().map(ContextTransferProcedure::told).toList())
                    .sender(ue.mme().network().end(FTeid.S10_N26_MME, Integer.toUnsignedLong(ue.teid())))
                    .sgw(context.pdnConnections().all().stream().map(PdnConnectionContext::sgw).findFirst().orElse(null))
                    .privateExtensions(proof.extensions())
                    .build();
            ue.mme().n26().give(request, message, response, taken -> ue.insist(new UeSignal.MoveConcluded(taken)));
        }
        ue.mme().events().on(new MmeEvent.ContextGiven(request.from(), imsi, proof.way()));
    }

    private static PdnConnection told(PdnConnectionContext connection) {
        var paa = connection.paa();
        return new PdnConnection(DomainName.of(connection.apn()), null, null, paa.ipv4(), paa.ipv6(), connection.ebi(), connection.pgw(), null,
                List.of(BearerContext.of(connection.ebi(), connection.qos())), connection.ambr(), null, null, paa.pdnType(), Rest.NONE);
    }

    private static Octets octets(UeAdditionalSecurityCapability capability) {
        return new OctetWriter(4).u16(capability.fiveGEa()).u16(capability.fiveGIa()).toOctets();
    }
}
