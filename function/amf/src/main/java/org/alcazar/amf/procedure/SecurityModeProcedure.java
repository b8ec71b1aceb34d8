// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.function.Predicate;
import org.alcazar.amf.context.EpsAlgorithms;
import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.procedure.AuthenticationProcedure.Authenticated;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.element.AdditionalSecurityInformation;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.SecurityModeAnswer;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload;
import org.alcazar.service.ServiceEnd;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Takes a new 5G NAS security context into use (TS 24.501 §5.4.2, TS 33.501 §6.7.2).
 *
 * <p>The UE's capabilities are replayed to it under the new integrity key, so that it notices if somebody changed them on the way.
 */
final class SecurityModeProcedure {

    private final UeSession ue;

    SecurityModeProcedure(UeSession ue) {
        this.ue = ue;
    }

    /**
     * @param wholeMessage whether the UE shall send its initial message whole, because it came without proof
     * @return what the UE answered under the new context, which is in use from here on
     */
    SecurityModeComplete run(Authenticated authenticated, UeSecurityCapability capability, boolean wholeMessage) {
        var candidate = candidate(authenticated.ngKsi(), authenticated.kAmf(), capability);
        return switch (take(candidate, command(candidate).imeisvRequested(ue.amf().configuration().requestImeisv() ? Boolean.TRUE : null)
                .additionalSecurityInformation(wholeMessage ? new AdditionalSecurityInformation(true, false) : null).build())) {
            case null -> throw new Abandoned("no answer to Security Mode Command");
            case SecurityModeComplete complete -> complete;
            case SecurityModeReject reject -> throw new Abandoned("Security Mode Reject: " + reject.cause());
        };
    }

    /**
     * Takes K_AMF' of a DH exchange into use (docs/extension-encoding.md §6). If the UE does not, the former context is in use as before.
     *
     * @param kAmf belongs to this
     */
    ServiceEnd change(NasKeySetIdentifier ngKsi, Secret kAmf, UeSecurityCapability capability, Octets transcriptHash) {
        var candidate = candidate(ngKsi, kAmf, capability);
        var payload = ServiceElements.encodePayload(new ServicePayload(List.of(), List.of(), null, transcriptHash));
        return switch (take(candidate, command(candidate).others(OtherElements.NONE.with(OtherElements.SECURITY_SERVICE_PAYLOAD, payload)).build())) {
            case null -> ServiceEnd.TIMED_OUT;
            case SecurityModeComplete complete -> ServiceEnd.SUCCEEDED;
            case SecurityModeReject reject -> ServiceEnd.refusedByUe(OnDemandCause.BAD_PUBLIC_VALUE);
        };
    }

    /** Puts the candidate in use if the UE does, else what was in use before; the other is wiped. */
    private @Nullable SecurityModeAnswer take(SecurityContext candidate, SecurityModeCommand command) {
        var context = ue.context();
        var former = context.security();
        context.security(candidate);
        context.fallback(former);
        boolean inUse = false;
        try {
            var answer = ue.ask(command, ue.timers().t3560(), SecurityModeAnswer.class);
            if (answer instanceof SecurityModeReject reject && reject.cause() == FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH) {
                ue.audit(Kind.CAPABILITY_MISMATCH, "the UE says that the capabilities replayed to it are not its own");
            }
            if (answer instanceof SecurityModeComplete) {
                ue.n1().secureExchangeEstablished();
                RanKeyRenewal.begin(ue.n1());
                inUse = true;
            }
            return answer;
        } finally {
            var useless = inUse ? former : candidate;
            context.fallback(null);
            context.security(inUse ? candidate : former);
            if (useless != null) {
                useless.close();
            }
        }
    }

    private SecurityContext candidate(NasKeySetIdentifier ngKsi, Secret kAmf, UeSecurityCapability capability) {
        var configuration = ue.amf().configuration();
        var integrity = first(configuration.integrity(), capability::supports);
        var ciphering = first(configuration.ciphering(), capability::supports);
        if (integrity == null || ciphering == null) {
            kAmf.close();
            ue.audit(Kind.NO_COMMON_ALGORITHM, "the UE offers " + capability.contents() + ", which has no "
                    + (integrity == null ? "integrity" : "ciphering") + " algorithm in common with this network");
            throw new Rejection(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, "no common algorithm");
        }
        var eps = inEps(capability);
        return new SecurityContext(ngKsi, kAmf, capability, new NasProtection(NasProtection.End.AMF, Ciphering.NAS_3GPP,
                integrity, KeyDerivation5g.kNasInt(kAmf, integrity), ciphering, KeyDerivation5g.kNasEnc(kAmf, ciphering)),
                eps == null ? null : eps.selected());
    }

    private SecurityModeCommand.Builder command(SecurityContext candidate) {
        var nas = candidate.nas();
        var algorithms = new NasSecurityAlgorithms(nas.cipheringAlgorithm().identifier(), nas.integrityAlgorithm().identifier());
        var eps = inEps(candidate.capability());
        return SecurityModeCommand.builder(algorithms, candidate.ngKsi(), candidate.capability())
                .selectedEpsAlgorithms(eps == null ? null : eps.selected()).replayedS1UeSecurityCapability(eps == null ? null : eps.replayed());
    }

    private @Nullable EpsAlgorithms inEps(UeSecurityCapability capability) {
        return EpsAlgorithms.of(ue.amf().configuration(), capability, ue.context().s1Capability());
    }

    private static <T> @Nullable T first(List<T> wanted, Predicate<T> offered) {
        for (var one : wanted) {
            if (offered.test(one)) {
                return one;
            }
        }
        return null;
    }
}
