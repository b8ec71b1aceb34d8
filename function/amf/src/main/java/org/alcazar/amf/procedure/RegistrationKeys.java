// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.InterworkingSettings.NativeKeys;
import org.alcazar.amf.context.UeContext;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.procedure.AuthenticationProcedure.Authenticated;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The first half of a registration: UE and network come to hold the same keys, of an authentication, of a registration before, or of the EPS that
 * the UE comes from; and what the UE said is read under their protection.
 */
final class RegistrationKeys {

    private final UeSession ue;
    private final UeContext context;
    private final AmfConfiguration configuration;
    private final boolean verified;
    private final Octets pdu;
    private RegistrationRequest request;
    private @Nullable SecurityPolicyData policy;
    private List<PdnConnection> moved = List.of();

    /**
     * @param request whole, as far as it is known
     * @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is
     * @param pdu the request as it came
     */
    RegistrationKeys(UeSession ue, RegistrationRequest request, boolean verified, Octets pdu) {
        this.ue = ue;
        this.context = ue.context();
        this.configuration = ue.amf().configuration();
        this.request = request;
        this.verified = verified;
        this.pdu = pdu;
    }

    /** The request, whole and protected once there are keys. */
    RegistrationRequest request() {
        return request;
    }

    /** The rows of policy that came with an authentication; null if none did. */
    @Nullable SecurityPolicyData policy() {
        return policy;
    }

    /** What the UE brings from the EPS. */
    List<PdnConnection> moved() {
        return moved;
    }

    void establish() {
        requireOffered();
        try (var move = MoveFromEps.of(ue, request, verified, pdu)) {
            establish(capability(), move);
        }
    }

    private void establish(UeSecurityCapability capability, @Nullable MoveFromEps move) {
        var keys = move == null ? null : move.keys();
        if (verified) {
            // The UE has native keys of this AMF: those of the EPS are not needed (TS 33.501 §8.2).
            if (keys != null) {
                keys.kAmf().close();
            }
            readIdentity();
        } else {
            secure(keys != null ? keys : authenticate(identify().toSuciString()), capability, true);
        }
        if (move != null) {
            var supi = Objects.requireNonNull(context.supi());
            move.authenticated(supi);
            move.complete(supi, isMapped());
            moved = move.connections();
        }
        context.s1Capability(request.s1UeNetworkCapability() == null ? context.s1Capability() : request.s1UeNetworkCapability());
        if (verified ? isNewContextDue(capability) : isMapped() && nativeKeys() == NativeKeys.AT_ONCE) {
            secure(authenticate(Objects.requireNonNull(context.supi())), capability, false);
        }
    }

    /** Whether the keys come of those of the EPS. */
    boolean isMapped() {
        return Objects.requireNonNull(context.security()).ngKsi().mapped();
    }

    /** When mapped keys are replaced; where policy comes with an authentication only, at once. */
    private NativeKeys nativeKeys() {
        var interworking = configuration.interworking();
        return interworking == null || configuration.onDemand().source() == PolicySource.UDM_AUTHENTICATION ? NativeKeys.AT_ONCE
                : interworking.nativeKeys();
    }

    private void requireOffered() {
        if (request.registrationType().kind() == RegistrationType.Kind.EMERGENCY) {
            throw new Rejection(FiveGmmCause.FIVE_GS_SERVICES_NOT_ALLOWED, "emergency registration is not offered");
        }
    }

    /** What the UE says it can do; of one that is known, what it said before, if it says nothing. */
    private UeSecurityCapability capability() {
        var told = request.ueSecurityCapability();
        var security = context.security();
        if (told != null) {
            return told;
        }
        if (verified && security != null) {
            return security.capability();
        }
        throw new Rejection(FiveGmmCause.INVALID_MANDATORY_INFORMATION, "an initial registration without UE security capability");
    }

    /** The 5G-GUTI by which a UE names itself is the one it has. */
    private void readIdentity() {
        var native5g = request.additionalGuti() != null ? request.additionalGuti() : request.mobileIdentity();
        if (native5g instanceof FiveGGuti guti && ue.amf().network().isOwn(guti)) {
            ue.uses(guti.tmsi());
        }
    }

    /** The keys of a UE that proved itself serve on, unless their COUNTs run out or they were agreed on for other capabilities. */
    private boolean isNewContextDue(UeSecurityCapability capability) {
        var security = Objects.requireNonNull(context.security());
        return security.isWornOut() || !security.capability().equals(capability) || security.ngKsi().mapped() && nativeKeys() != NativeKeys.NEVER
                || configuration.onDemand().source() == PolicySource.UDM_AUTHENTICATION && isPolicyOld();
    }

    /** Whether policy has changed since the rows were asked for that the UE is treated by. */
    boolean isPolicyOld() {
        return context.services().generation() != ue.amf().policyGeneration().current();
    }

    private Suci identify() {
        return switch (request.mobileIdentity()) {
            case Suci suci -> suci;
            default -> new IdentificationProcedure(ue).run();
        };
    }

    private Authenticated authenticate(String supiOrSuci) {
        return new AuthenticationProcedure(ue, request.ngKsi()).run(supiOrSuci);
    }

    /** @param whole whether the UE shall send its request whole, because it came without proof */
    private void secure(Authenticated authenticated, UeSecurityCapability capability, boolean whole) {
        var complete = new SecurityModeProcedure(ue).run(authenticated, capability, whole);
        ue.bind(authenticated.supi());
        context.services(context.services().authenticated());
        policy = authenticated.policy();
        if (complete.imeisv() != null) {
            context.imeisv(complete.imeisv());
        }
        if (whole) {
            readWholeRequest(complete.nasMessageContainer(), capability);
        }
    }

    /**
     * What came before protection was in place may have been changed on the way: from here on the protected copy counts, or, where there is
     * none, nothing but the elements that may come in clear (§4.4.6).
     */
    private void readWholeRequest(@Nullable Octets container, UeSecurityCapability capability) {
        if (container == null) {
            request = request.cleartextOnly();
            return;
        }
        // The container was decoded when the message was let in.
        if (!(Nas5gs.decode(container) instanceof RegistrationRequest whole)) {
            throw new Rejection(FiveGmmCause.SEMANTICALLY_INCORRECT_MESSAGE, "the NAS message container holds no Registration Request");
        }
        var said = request.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY);
        request = whole;
        requireOffered();
        var counts = whole.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY);
        if (said != null && !Objects.equals(said, counts)) {
            ue.audit(Kind.SERVICE_CAPABILITY_CHANGED, "unprotected " + said + ", protected " + counts);
        }
        var protectedCapability = whole.ueSecurityCapability();
        if (protectedCapability != null && !protectedCapability.equals(capability)) {
            ue.audit(Kind.CAPABILITY_MISMATCH, "unprotected " + capability.contents() + ", protected " + protectedCapability.contents());
            throw new Rejection(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, "capabilities changed on the way");
        }
    }
}
