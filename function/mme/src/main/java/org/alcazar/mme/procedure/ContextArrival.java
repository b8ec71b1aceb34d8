// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.mme.context.UeContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.mme.s11.NewPdnConnection;
import org.alcazar.mme.s11.S11;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE comes from another MME, or from an AMF (TS 23.502 §4.11.1.3.2, TS 33.501 §8.6.1): its context is fetched there, where its TAU Request is
 * verified, and its PDN connections go on over this MME's gateways.
 *
 * <p>A UE whose context cannot be had attaches anew, and is authenticated.
 */
final class ContextArrival {

    private static final int K_ASME_LENGTH = 32;
    private static final int NO_KEY = 7;
    private static final int MOST_COUNTS = 1 << 24;
    private static final int PREFIX = 64;

    private final UeSession ue;
    private final UeContext context;
    private final TrackingAreaUpdateRequest request;
    private final Octets pdu;

    ContextArrival(UeSession ue, TrackingAreaUpdateRequest request, Octets pdu) {
        this.ue = ue;
        this.context = ue.context();
        this.request = request;
        this.pdu = pdu;
    }

    void run() {
        var from = ue.mme().functions().nodes().of(request.oldGuti());
        if (from == null) {
            throw unknown("nobody is known who gave its GUTI");
        }
        var given = ue.mme().n26().request(from, ue.teid(), request.oldGuti(), pdu);
        if (given == null) {
            throw unknown("the node it comes from does not answer");
        }
        var response = given.response();
        if (!response.cause().isAcceptance()) {
            // Nothing was given, but what is not acknowledged is sent again.
            ue.mme().n26().acknowledge(given, Cause.REQUEST_REJECTED);
            throw unknown("the node it comes from answers cause " + response.cause().value());
        }
        boolean taken = false;
        try {
            var imsi = takeContext(response);
            new SecurityModeProcedure(ue).confirm();
            ue.bind(imsi);
            // What it had here went with it when it left, and comes back with it now.
            ue.takeLeft();
            taken = true;
        } finally {
            ue.mme().n26().acknowledge(given, taken ? Cause.REQUEST_ACCEPTED : Cause.REQUEST_REJECTED);
        }
        ue.mme().events().on(new MmeEvent.ContextTaken(from, Objects.requireNonNull(context.imsi()), response.pdnConnections().size()));
        response.pdnConnections().forEach(this::take);
        new LocationUpdate(ue).run(Objects.requireNonNull(context.imsi()), false);
    }

    /** Puts the keys in use under which the UE goes on; the COUNT of its TAU Request is used up (TS 24.301 §4.4.3.1). */
    private String takeContext(ContextResponse response) {
        var imsi = response.imsi();
        if (imsi == null || !(response.mmContext() instanceof EpsMmContext mm)) {
            throw unknown("a context without IMSI or of another system");
        }
        var integrity = IntegrityAlgorithm.of(mm.integrity());
        var ciphering = CipheringAlgorithm.of(mm.ciphering());
        if (integrity == null || integrity == IntegrityAlgorithm.NIA0 || ciphering == null || mm.ksiAsme() >= NO_KEY
                || mm.kAsme().secret().length() != K_ASME_LENGTH || mm.uplinkCount() + 1 >= MOST_COUNTS || mm.downlinkCount() >= MOST_COUNTS) {
            throw unknown("a security context that cannot be used");
        }
        var kAsme = mm.kAsme().secret().copy();
        context.security(new SecurityContext(ksi(mm), kAsme, capability(mm),
                EpsNasProtection.resumed(EpsNasProtection.End.MME, integrity, KeyDerivationEps.kNasInt(kAsme, integrity), ciphering,
                        KeyDerivationEps.kNasEnc(kAsme, ciphering), mm.uplinkCount() + 1, mm.downlinkCount())));
        ue.emm().secureExchangeEstablished();
        context.imeisv(PackedDigits.imeisv(mm.mei()));
        return imsi.digits();
    }

    /** Mapped of a UE that comes from 5GS, native of one that comes from another MME: the UE says which. */
    private NasKeySetIdentifier ksi(EpsMmContext mm) {
        return new NasKeySetIdentifier(request.ksi().mapped(), mm.ksiAsme());
    }

    /** What the UE says now was verified where it comes from; else what it said there. */
    private UeCapability capability(EpsMmContext mm) {
        var network = request.ueNetworkCapability();
        var movement = new ProtectedMobility(ue.mme().configuration().interworking()).said(request.others());
        if (network != null) {
            return new UeCapability(network, request.ueAdditionalSecurityCapability(), movement);
        }
        var told = mm.ueNetworkCapability();
        if (told.length() < 2 || told.length() > 13) {
            throw unknown("a context without UE network capability");
        }
        return new UeCapability(new S1UeNetworkCapability(told), additional(mm.additions().additionalSecurityCapability()), movement);
    }

    private static @Nullable UeAdditionalSecurityCapability additional(@Nullable Octets told) {
        return told == null || told.length() < 4 ? null
                : new UeAdditionalSecurityCapability(told.at(0) << 8 | told.at(1), told.at(2) << 8 | told.at(3));
    }

    /** A PDN connection that no gateway takes is left where it was. */
    private void take(PdnConnection moved) {
        var apn = new Dnn(moved.apn().name()).networkIdentifier();
        var gateway = ue.mme().functions().gateways().select(apn);
        var bearer = moved.bearers().stream().filter(one -> one.ebi() == moved.linkedEbi()).findFirst().orElse(null);
        var qos = bearer == null ? null : bearer.qos();
        var paa = paa(moved);
        boolean held = moved.linkedEbi() >= PdnConnectionContext.FIRST_EBI && moved.linkedEbi() <= PdnConnectionContext.LAST_EBI
                && context.pdnConnections().get(moved.linkedEbi()) == null;
        if (gateway == null || qos == null || paa == null || !held) {
            return;
        }
        var sgw = context.pdnConnections().all().stream().filter(one -> one.gateway().equals(gateway)).map(PdnConnectionContext::sgw).findFirst();
        var created = ue.mme().s11().create(new NewPdnConnection(Objects.requireNonNull(context.imsi()), context.imeisv(), ue.teid(), gateway,
                sgw.orElse(null), moved.pgw(), moved.linkedEbi(), apn, paa, qos, moved.ambr(), Whereabouts.of(context), null, null));
        if (created instanceof S11.Created.Connection connection) {
            context.pdnConnections().put(connection.connection());
            ue.mme().events().on(new MmeEvent.PdnConnected(Objects.requireNonNull(context.imsi()), moved.linkedEbi(), apn));
        }
    }

    private static @Nullable PdnAddress paa(PdnConnection moved) {
        var four = moved.ipv4();
        var six = moved.ipv6();
        if (four != null && six != null) {
            return new PdnAddress(PdnAddress.IPV4V6, PREFIX, six, four);
        }
        return four != null ? PdnAddress.ofIpv4(four) : six != null ? PdnAddress.ofIpv6(six) : null;
    }

    private static Rejection unknown(String why) {
        return new Rejection(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, why);
    }
}
