// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.RadioKeys;
import org.alcazar.ue.context.SecurityContext;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** NAS security mode control (TS 24.501 §5.4.2, TS 33.501 §6.7.2), and the activation of access stratum security that follows from it. */
final class SecurityMode {

    private final FiveGmm fiveGmm;
    private AsSecurity asSecurity = AsSecurity.NOT_ACTIVATED;
    private @Nullable RadioKeys radioKeys;

    SecurityMode(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
    }

    /** Forgets how it went on earlier connections. */
    void begin() {
        asSecurity = AsSecurity.NOT_ACTIVATED;
    }

    AsSecurity asSecurity() {
        return asSecurity;
    }

    /**
     * Takes the context into use that the command names, or rejects the command.
     *
     * @param wire the command as it was received
     * @param initialMessage the whole initial message of the procedure under way, plain; null if there is none
     * @return whether the context came of a DH exchange, and is in use now
     */
    boolean take(SecurityModeCommand command, Octets wire, @Nullable Octets initialMessage) {
        var context = contextOf(command.ngKsi());
        var protection = context == null ? null : protection(context, command.selectedAlgorithms());
        if (context == null || protection == null) {
            reject(FiveGmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
            return false;
        }
        var received = protection.unprotect(wire);
        if (received instanceof Unprotected.Replayed) {
            // Said to nobody: a refusal would be taken for one of the command that is waited for now (TS 24.501 §4.4.3.2).
            protection.close();
            fiveGmm.n1.dropped(Drop.REPLAYED, wire);
            return false;
        }
        if (!(received instanceof Unprotected.Verified)) {
            protection.close();
            fiveGmm.n1.dropped(Drop.MAC_WRONG, wire);
            reject(FiveGmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
            return false;
        }
        fiveGmm.n1.received(command, wire);
        if (!command.replayedUeSecurityCapability().equals(fiveGmm.ue.configuration().saidCapability()) || isS1CapabilityChanged(command)) {
            protection.close();
            reject(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
            return false;
        }
        boolean exchanged = context.equals(fiveGmm.context.partial()) && context.transcriptHash() != null;
        if (exchanged && !Objects.equals(context.transcriptHash(), transcriptHash(command))) {
            // Something was changed in the exchange, by whoever is in its middle (extension-encoding §6).
            protection.close();
            fiveGmm.context.forgetPartial();
            reject(FiveGmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
            return false;
        }
        context.use(protection);
        context.epsAlgorithms(command.selectedEpsAlgorithms());
        context.markKgnbCount();
        fiveGmm.context.promote(context);
        fiveGmm.authentication.finished();
        boolean imeisvRequested = Boolean.TRUE.equals(command.imeisvRequested());
        fiveGmm.n1.sendFirst(SecurityModeComplete.builder()
                .imeisv(imeisvRequested ? fiveGmm.ue.configuration().imeisv() : null).nasMessageContainer(exchanged ? null : initialMessage).build());
        if (exchanged) {
            Objects.requireNonNull(fiveGmm.services).keysInUse();
        }
        return exchanged;
    }

    /** Whether the network has got another S1 UE network capability than the UE sent, or chose of it what is not there (TS 24.501 §5.4.2.3). */
    private boolean isS1CapabilityChanged(SecurityModeCommand command) {
        var s1Mode = fiveGmm.ue.configuration().s1Mode();
        if (s1Mode == null) {
            return false;
        }
        var own = s1Mode.capability();
        var replayed = command.replayedS1UeSecurityCapability();
        var selected = command.selectedEpsAlgorithms();
        return replayed != null && !EpsCapabilities.isReplayOf(replayed, own) || selected != null && !EpsCapabilities.offers(own, selected);
    }

    private static @Nullable Octets transcriptHash(SecurityModeCommand command) {
        var payload = ServiceElements.payload(command.others().get(OtherElements.SECURITY_SERVICE_PAYLOAD));
        return payload == null ? null : payload.transcriptHash();
    }

    /** The gNB has a K_gNB of the core's: is it the UE's own, and are the UE's algorithms what the core says? */
    void activate(Secret kGnb, SecurityActivation activation) {
        var context = fiveGmm.context.current();
        asSecurity = context == null || !matches(context, kGnb) ? AsSecurity.KEY_MISMATCH
                : algorithmsMatch(activation) ? AsSecurity.AGREED : AsSecurity.CAPABILITY_MISMATCH;
        if (context != null && asSecurity == AsSecurity.AGREED) {
            radioKeys(new RadioKeys(context.kAmf(), kGnb));
            fiveGmm.n1.securityComplete();
        } else {
            fiveGmm.n1.securityFailure();
        }
    }

    /** What protects the radio; null before that is activated. */
    @Nullable RadioKeys radioKeys() {
        return radioKeys;
    }

    /** Others do from now on, or none. */
    void radioKeys(@Nullable RadioKeys value) {
        if (radioKeys != null) {
            radioKeys.close();
        }
        radioKeys = value;
    }

    private void reject(FiveGmmCause cause) {
        fiveGmm.n1.send(new SecurityModeReject(cause));
    }

    private @Nullable SecurityContext contextOf(NasKeySetIdentifier ngKsi) {
        var partial = fiveGmm.context.partial();
        if (partial != null && partial.ngKsi().equals(ngKsi)) {
            return partial;
        }
        var current = fiveGmm.context.current();
        return current != null && current.ngKsi().equals(ngKsi) ? current : null;
    }

    /** An end of the context with those algorithms; null if the UE has not offered them. COUNTs go on where they are (TS 24.501 §4.4.3.1). */
    private @Nullable NasProtection protection(SecurityContext context, NasSecurityAlgorithms selected) {
        var integrity = IntegrityAlgorithm.of(selected.integrity());
        var ciphering = CipheringAlgorithm.of(selected.ciphering());
        var capability = fiveGmm.ue.configuration().capability();
        // The null integrity algorithm is for emergencies only, whatever a UE offers (TS 24.501 §4.4.5, §5.4.2.3).
        if (integrity == null || ciphering == null || integrity == IntegrityAlgorithm.NIA0 || !capability.supports(integrity)
                || !capability.supports(ciphering)) {
            return null;
        }
        var integrityKey = KeyDerivation5g.kNasInt(context.kAmf(), integrity);
        var cipheringKey = KeyDerivation5g.kNasEnc(context.kAmf(), ciphering);
        var before = context.protection();
        return NasProtection.resumed(NasProtection.End.UE, Ciphering.NAS_3GPP, integrity, integrityKey, ciphering, cipheringKey,
                before == null ? 0 : before.nextUplink(), before == null ? 0 : before.nextDownlink());
    }

    private static boolean matches(SecurityContext context, Secret kGnb) {
        try (var own = context.kGnb()) {
            return own.sameAs(kGnb);
        }
    }

    private boolean algorithmsMatch(SecurityActivation activation) {
        var capability = fiveGmm.ue.configuration().capability();
        return activation.encryptionAlgorithms() == ngap(capability.fiveGEa()) && activation.integrityAlgorithms() == ngap(capability.fiveGIa());
    }

    /** NAS has algorithm 0 at the top of 8 bits, NGAP algorithm 1 at the top of 16 (TS 38.413 §9.3.1.86). */
    private static int ngap(int nas) {
        return (nas & 0x7f) << 9;
    }
}
