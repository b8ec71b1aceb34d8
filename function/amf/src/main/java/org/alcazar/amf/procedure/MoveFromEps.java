// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.InterworkingSettings;
import org.alcazar.amf.InterworkingSettings.Mme;
import org.alcazar.amf.InterworkingSettings.Refused;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.MoveProtection;
import org.alcazar.amf.n26.N26;
import org.alcazar.amf.procedure.AuthenticationProcedure.Authenticated;
import org.alcazar.amf.procedure.EpsContext.Unusable;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.MoveMethod;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a registration of a UE that comes from EPS has before and beside any other (TS 23.502 §4.11.1.3.3, TS 33.501 §8.2,
 * docs/interworking-encoding.md):
 *
 * <pre>
 * UE                        AMF                                  MME
 * |-- Registration Request -->|  with the TAU Request in it, or before it (method A)
 *                             |-- Context Request --------------->|  is that the UE's?
 *                             |<- Context Response ---------------|  keys of the EPS, PDN connections
 *                             |  is the Registration Request the UE's too (MAC-2)?
 * |<- Security Mode Command --|  under K_AMF', of K_ASME
 * |-- Complete -------------->|
 *                             |-- Context Acknowledge ----------->|
 *                             |-- create, per PDN connection ---------------------> SMF
 * </pre>
 *
 * <p>Whatever of this cannot be had, the UE is authenticated like any other. A context that is not verified is never used.
 */
final class MoveFromEps implements AutoCloseable {

    private static final String IMSI = "imsi-";
    /** RAT type. */
    private static final int NR = 10;

    private final UeSession ue;
    private final N26 n26;
    private final InterworkingSettings settings;
    private final RegistrationRequest request;
    private final Octets pdu;
    private final boolean verified;
    private final @Nullable ProtectedByEps said;
    private @Nullable Mme mme;
    private Gtpv2Answer.@Nullable Response handedOver;
    private List<PdnConnection> connections = List.of();
    private MoveProtection protection = MoveProtection.STANDARD;
    private boolean unproven;

    private MoveFromEps(UeSession ue, N26 n26, RegistrationRequest request, boolean verified, Octets pdu, @Nullable ProtectedByEps said) {
        this.verified = verified;
        this.ue = ue;
        this.n26 = n26;
        this.settings = n26.settings();
        this.request = request;
        this.pdu = pdu;
        this.said = said;
    }

    /**
     * @param verified whether the request is protected by native keys of this AMF
     * @param pdu the request as it came
     * @return null if the UE does not say that it comes from EPS, or there is no interworking
     */
    static @Nullable MoveFromEps of(UeSession ue, RegistrationRequest request, boolean verified, Octets pdu) {
        var n26 = ue.amf().n26();
        if (n26 == null || request.registrationType().kind() != RegistrationType.Kind.MOBILITY_UPDATING) {
            return null;
        }
        var said = InterworkingElements.find(ProtectedByEps.class, request.others().get(OtherElements.PROTECTED_BY_EPS));
        boolean proves = said != null || request.epsNasMessageContainer() != null;
        boolean names = request.mobileIdentity() instanceof FiveGGuti guti && n26.settings().mme(EpsGuti.mappedFrom(guti)) != null;
        return proves || verified && names ? new MoveFromEps(ue, n26, request, verified, pdu, said) : null;
    }

    /**
     * Gets the UE's context from its MME.
     *
     * @return the keys that come of it; null if the UE is to be authenticated
     * @throws Rejection if the request was changed on the way; or the MME does not find it authentic, and settings want that
     */
    @Nullable Authenticated keys() {
        if (!(request.mobileIdentity() instanceof FiveGGuti guti)) {
            return without(Kind.EPS_CONTEXT_UNKNOWN, "a UE that comes from EPS names no GUTI");
        }
        var mapped = EpsGuti.mappedFrom(guti);
        mme = settings.mme(mapped);
        if (mme == null) {
            return without(Kind.EPS_CONTEXT_UNKNOWN, "no MME is known that gave " + guti);
        }
        if (said != null && (!settings.methods().contains(said.method()) || !settings.manners().contains(said.manner()))) {
            return without(Kind.EPS_METHOD_REFUSED, "method " + said.method() + ", manner " + said.manner().value());
        }
        if (verified && said == null && request.epsNasMessageContainer() == null) {
            unproven = true;
            return null;
        }
        var message = ContextRequest.builder().guti(N26.guti(mapped)).ratType(NR);
        if (said != null && said.method() == MoveMethod.UPGRADED_MME) {
            var extension = new N26Extension.RegistrationRequest(pdu);
            message.privateExtensions(List.of(new PrivateExtension(N26Extensions.ENTERPRISE, N26Extensions.encode(extension))));
            return keys(message, new EpsContext(settings, verified, said, pdu, null));
        }
        var tau = said != null && said.delivery() == Delivery.SEPARATELY ? new SeparateUpdate(ue).await(settings.separateTau())
                : request.epsNasMessageContainer();
        if (tau == null) {
            return refused("there is no TAU Request");
        }
        message.completeTauRequest(new CompleteRequestMessage(CompleteRequestMessage.TAU_REQUEST, tau));
        return keys(message, new EpsContext(settings, verified, said, pdu, tau));
    }

    private @Nullable Authenticated keys(ContextRequest.Builder message, EpsContext expected) {
        var context = ask(message);
        if (context == null) {
            return null;
        }
        try {
            var result = expected.read(context);
            protection = result.protection();
            connections = context.pdnConnections();
            return result.authenticated();
        } catch (Unusable e) {
            acknowledge(Cause.REQUEST_REJECTED);
            return without(Kind.EPS_CONTEXT_UNUSABLE, e.getMessage());
        } catch (EpsContext.Tampered e) {
            acknowledge(Cause.USER_AUTHENTICATION_FAILED);
            ue.audit(Kind.EPS_REGISTRATION_TAMPERED, String.valueOf(e.getMessage()));
            throw new Rejection(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "the Registration Request was changed on the way");
        } finally {
            EpsContext.wipe(context);
        }
    }

    /** @return what the MME hands over; null if nothing */
    private @Nullable ContextResponse ask(ContextRequest.Builder message) {
        var endpoint = n26.endpoint();
        ue.rests();
        var answer = n26.ask(Objects.requireNonNull(mme), message.sender(endpoint).build());
        return switch (answer) {
            case Gtpv2Answer.None(var why) -> none(Kind.MME_SILENT, "the MME does not answer: " + why);
            case Gtpv2Answer.Unreadable(var fault) -> none(Kind.EPS_CONTEXT_UNUSABLE, "a Context Response that can't be read: " + fault.getMessage());
            case Gtpv2Answer.Response response when response.message() instanceof ContextResponse context && N26.isTo(endpoint, response) ->
                    accepted(response, context);
            case Gtpv2Answer.Response response -> none(Kind.EPS_CONTEXT_UNUSABLE, "answered with " + response.message().getClass().getSimpleName());
        };
    }

    private @Nullable ContextResponse accepted(Gtpv2Answer.Response response, ContextResponse context) {
        int cause = context.cause().value();
        if (context.cause().isAcceptance()) {
            handedOver = response;
            return context;
        }
        switch (cause) {
            case Cause.CONTEXT_NOT_FOUND, Cause.IMSI_NOT_KNOWN -> without(Kind.EPS_CONTEXT_UNKNOWN, "the MME knows no such UE");
            case Cause.USER_AUTHENTICATION_FAILED, Cause.P_TMSI_SIGNATURE_MISMATCH, Cause.MANDATORY_IE_INCORRECT -> refused("the MME refuses it, cause " + cause);
            default -> without(Kind.EPS_CONTEXT_UNUSABLE, "the MME hands nothing over, cause " + cause);
        }
        return null;
    }

    private @Nullable Authenticated refused(String why) {
        ue.audit(Kind.EPS_MESSAGE_REFUSED, why);
        if (settings.refused() == Refused.REJECT) {
            throw new Rejection(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "the MME does not find the UE's message authentic");
        }
        unproven = true;
        return null;
    }

    private @Nullable Authenticated without(Kind kind, @Nullable String why) {
        ue.audit(kind, String.valueOf(why));
        return null;
    }

    private @Nullable ContextResponse none(Kind kind, String why) {
        ue.audit(kind, why);
        return null;
    }

    /** The UE has proven here who it is, if not to the MME: its PDN connections need not be lost (TS 23.502 §4.11.1.3.3). */
    void authenticated(String supi) {
        if (!unproven) {
            return;
        }
        var imsi = supi.substring(IMSI.length());
        var guti = N26.guti(EpsGuti.mappedFrom((FiveGGuti) request.mobileIdentity()));
        var context = ask(ContextRequest.builder().guti(guti).imsi(new Imsi(imsi)).ratType(NR).indication(Indication.of(2, Indication.Flag.MSV)));
        unproven = false;
        if (context == null) {
            return;
        }
        EpsContext.wipe(context);
        var its = context.imsi();
        if (its == null || !its.digits().equals(imsi)) {
            acknowledge(Cause.REQUEST_REJECTED);
            ue.audit(Kind.EPS_CONTEXT_UNUSABLE, "the MME's UE is another");
            return;
        }
        protection = MoveProtection.AUTHENTICATION;
        connections = context.pdnConnections();
    }

    /** The UE holds the keys that this AMF has: it is this AMF's. */
    void complete(String supi, boolean mapped) {
        var response = handedOver;
        if (response != null) {
            acknowledge(Cause.REQUEST_ACCEPTED);
            ue.report(via -> new AmfEvent.MovedFromEps(via, supi, protection, mapped, connections.size()));
        }
    }

    /** What the UE brings. */
    List<PdnConnection> connections() {
        return connections;
    }

    /** An exchange that has not come to its end leaves the UE with its MME. */
    @Override
    public void close() {
        acknowledge(Cause.REQUEST_REJECTED);
    }

    private void acknowledge(int cause) {
        var response = handedOver;
        if (response != null) {
            handedOver = null;
            n26.acknowledge(Objects.requireNonNull(mme), response, cause);
        }
    }
}
