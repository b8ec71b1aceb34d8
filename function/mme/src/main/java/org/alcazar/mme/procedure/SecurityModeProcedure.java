// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.procedure.AuthenticationProcedure.Authenticated;
import org.alcazar.mme.procedure.ProcedureEnd.Abandoned;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.SecurityModeAnswer;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Takes a new EPS security context into use (TS 24.301 §5.4.3, TS 33.401 §7.2.4.4).
 *
 * <p>The UE's capabilities are replayed to it under the new integrity key, and the hash of what it sent unprotected, so that it notices if
 * somebody changed them on the way.
 */
final class SecurityModeProcedure {

    private static final int HASH_LENGTH = 8;

    private final UeSession ue;
    private final MmeConfiguration configuration;

    SecurityModeProcedure(UeSession ue) {
        this.ue = ue;
        this.configuration = ue.mme().configuration();
    }

    /**
     * @param unprotected the request that came without proof; null if it was verified
     * @return what the UE answered under the new context, which is in use from here on
     */
    SecurityModeComplete run(Authenticated authenticated, UeCapability capability, @Nullable EmmMessage unprotected) {
        var integrity = integrity(capability);
        var ciphering = ciphering(capability);
        if (integrity == null || ciphering == null) {
            authenticated.kAsme().close();
            throw noCommonAlgorithm(capability, integrity == null);
        }
        var kAsme = authenticated.kAsme();
        var candidate = new SecurityContext(authenticated.ksi(), kAsme, capability, new EpsNasProtection(EpsNasProtection.End.MME, integrity,
                KeyDerivationEps.kNasInt(kAsme, integrity), ciphering, KeyDerivationEps.kNasEnc(kAsme, ciphering)));
        return take(candidate, command(candidate).hashMme(unprotected == null ? null : hash(unprotected)).build());
    }

    /**
     * Takes the algorithms into use that this MME prefers, under the K_ASME that came with the UE (TS 33.401 §7.2.4.4); where they are in use
     * already, the UE is spoken to only if it has something to be told of protected mobility.
     */
    void confirm() {
        var current = Objects.requireNonNull(ue.context().security());
        var integrity = integrity(current.capability());
        var ciphering = ciphering(current.capability());
        if (integrity == null || ciphering == null) {
            throw noCommonAlgorithm(current.capability(), integrity == null);
        }
        if (integrity == current.nas().integrityAlgorithm() && ciphering == current.nas().cipheringAlgorithm()
                && current.capability().movement() == null) {
            return;
        }
        var kAsme = current.kAsme().copy();
        var candidate = new SecurityContext(current.ksi(), kAsme, current.capability(), EpsNasProtection.resumed(EpsNasProtection.End.MME,
                integrity, KeyDerivationEps.kNasInt(kAsme, integrity), ciphering, KeyDerivationEps.kNasEnc(kAsme, ciphering),
                current.nas().nextUplink(), current.nas().nextDownlink()));
        take(candidate, command(candidate).build());
    }

    /** Puts the candidate in use if the UE does, else what was in use before; the other is wiped. */
    private SecurityModeComplete take(SecurityContext candidate, SecurityModeCommand command) {
        var context = ue.context();
        var former = context.security();
        context.security(candidate);
        context.fallback(former);
        boolean inUse = false;
        try {
            switch (ue.ask(command, ue.timers().t3460(), SecurityModeAnswer.class)) {
                case null -> throw new Abandoned("no answer to Security Mode Command");
                case SecurityModeComplete complete -> {
                    inUse = true;
                    ue.emm().secureExchangeEstablished();
                    return complete;
                }
                case SecurityModeReject reject -> {
                    if (reject.cause() == EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH) {
                        ue.audit(Kind.CAPABILITY_MISMATCH, "the UE says that the capabilities replayed to it are not its own");
                    }
                    throw new Abandoned("Security Mode Reject: " + reject.cause());
                }
            }
        } finally {
            var useless = inUse ? former : candidate;
            context.fallback(null);
            context.security(inUse ? candidate : former);
            if (useless != null) {
                useless.close();
            }
        }
    }

    private SecurityModeCommand.Builder command(SecurityContext candidate) {
        var nas = candidate.nas();
        var capability = candidate.capability();
        return SecurityModeCommand.builder(
                        new EpsNasSecurityAlgorithms(nas.cipheringAlgorithm().identifier(), nas.integrityAlgorithm().identifier()), candidate.ksi(),
                        S1UeSecurityCapability.of(capability.network()))
                .imeisvRequested(configuration.requestImeisv() ? Boolean.TRUE : null)
                .replayedUeAdditionalSecurityCapability(capability.additional())
                .others(new ProtectedMobility(configuration.interworking()).replay(capability));
    }

    private Rejection noCommonAlgorithm(UeCapability capability, boolean integrity) {
        ue.audit(Kind.NO_COMMON_ALGORITHM, "the UE offers " + capability.network().contents() + ", which has no "
                + (integrity ? "integrity" : "ciphering") + " algorithm in common with this network");
        return new Rejection(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, "no common algorithm");
    }

    private @Nullable IntegrityAlgorithm integrity(UeCapability capability) {
        return configuration.integrity().stream().filter(capability::supports).findFirst().orElse(null);
    }

    private @Nullable CipheringAlgorithm ciphering(UeCapability capability) {
        return configuration.ciphering().stream().filter(capability::supports).findFirst().orElse(null);
    }

    /** HASH_MME: the low 64 bits of SHA-256 over the plain message (TS 33.401 §I.2). */
    static Octets hash(EmmMessage message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(NasEps.encode(message).toArray());
            return Octets.copyOf(digest, digest.length - HASH_LENGTH, digest.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
