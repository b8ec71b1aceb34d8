// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.interworking.InterworkingElement.Replay;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.context.EpsSecurityContext;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * NAS security mode control of EPS (TS 24.301 §5.4.3, TS 33.401 §7.2.4.4), the activation of access stratum security that follows from it, and
 * what the MME says of itself by it (docs/interworking-encoding.md).
 */
final class EpsSecurityMode {

    /** Octets of HASH_MME: the last ones of the digest (TS 33.401 annex I.2). */
    private static final int HASH = 8;

    private final Emm emm;
    private AsSecurity asSecurity = AsSecurity.NOT_ACTIVATED;

    EpsSecurityMode(Emm emm) {
        this.emm = emm;
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
     * @param initialMessage the initial message of the procedure under way, plain; null if there is none
     */
    void take(SecurityModeCommand command, Octets wire, @Nullable Octets initialMessage) {
        var context = contextOf(command.ksi());
        var protection = context == null ? null : protection(context, command.selectedAlgorithms());
        if (context == null || protection == null) {
            reject(EmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
            return;
        }
        if (!(protection.unprotect(wire) instanceof EpsUnprotected.Verified)) {
            protection.close();
            emm.nas.dropped(Drop.MAC_WRONG, wire);
            reject(EmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED);
            return;
        }
        emm.nas.received(command, wire);
        var said = InterworkingElements.find(Replay.class, command.others().get(OtherElements.EPS_INTERWORKING));
        if (!isReplay(command) || said != null && isBidDown(said)) {
            protection.close();
            reject(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
            return;
        }
        context.use(protection);
        context.markKenbCount();
        emm.context.promote(context);
        emm.context.mmeSaid(isUpgraded(command, said));
        emm.authentication.finished();
        boolean imeisvRequested = Boolean.TRUE.equals(command.imeisvRequested());
        var hash = command.hashMme();
        boolean altered = initialMessage != null && hash != null && !hash.equals(hash(initialMessage));
        emm.nas.sendFirst(SecurityModeComplete.builder().imeisv(imeisvRequested ? emm.ue.configuration().imeisv() : null)
                .replayedNasMessage(altered ? initialMessage : null).build());
    }

    /** Whether the capabilities are what the UE sent; those of 5G a network need not know of. */
    private boolean isReplay(SecurityModeCommand command) {
        var additional = command.replayedUeAdditionalSecurityCapability();
        return EpsCapabilities.isReplayOf(command.replayedUeSecurityCapability(), emm.configuration.capability())
                && (additional == null || additional.equals(emm.additionalCapability()));
    }

    /** Whether somebody has changed on the way what the UE said of its methods. */
    private boolean isBidDown(Replay said) {
        return emm.configuration.methods() != 0 && said.capability().octet() != emm.configuration.methods();
    }

    private boolean isUpgraded(SecurityModeCommand command, @Nullable Replay said) {
        if (emm.configuration.methods() == 0) {
            return false;
        }
        return said != null ? said.verifiesRegistrationRequests()
                : emm.configuration.infersUpgrade() && command.replayedUeAdditionalSecurityCapability() != null;
    }

    /** The eNB has a K_eNB of the core's: is it the UE's own, and are the UE's algorithms what the core says? */
    void activate(Secret kEnb, SecurityActivation activation) {
        var context = emm.context.current();
        asSecurity = context == null || !matches(context, kEnb) ? AsSecurity.KEY_MISMATCH
                : algorithmsMatch(activation) ? AsSecurity.AGREED : AsSecurity.CAPABILITY_MISMATCH;
        if (asSecurity == AsSecurity.AGREED) {
            // RRC proves the network as NAS does: from here on the exchange is secure (TS 24.301 §4.4.2.3).
            emm.nas.secured();
            emm.nas.securityComplete();
        } else {
            emm.nas.securityFailure();
        }
    }

    private void reject(EmmCause cause) {
        emm.nas.send(new SecurityModeReject(cause));
    }

    private @Nullable EpsSecurityContext contextOf(NasKeySetIdentifier ksi) {
        var partial = emm.context.partial();
        if (partial != null && partial.ksi().equals(ksi)) {
            return partial;
        }
        var current = emm.context.current();
        return current != null && current.ksi().equals(ksi) ? current : null;
    }

    /** An end of the context with those algorithms; null if the UE has not offered them. COUNTs go on where they are (TS 24.301 §4.4.3.1). */
    private @Nullable EpsNasProtection protection(EpsSecurityContext context, EpsNasSecurityAlgorithms selected) {
        var integrity = IntegrityAlgorithm.of(selected.integrity());
        var ciphering = CipheringAlgorithm.of(selected.ciphering());
        if (integrity == null || ciphering == null || !EpsCapabilities.offers(emm.configuration.capability(), selected)) {
            return null;
        }
        var before = context.protection();
        return EpsNasProtection.resumed(EpsNasProtection.End.UE, integrity, KeyDerivationEps.kNasInt(context.kAsme(), integrity), ciphering,
                KeyDerivationEps.kNasEnc(context.kAsme(), ciphering), before == null ? 0 : before.nextUplink(),
                before == null ? 0 : before.nextDownlink());
    }

    private static boolean matches(EpsSecurityContext context, Secret kEnb) {
        try (var own = context.kEnb()) {
            return own.sameAs(kEnb);
        }
    }

    private boolean algorithmsMatch(SecurityActivation activation) {
        var capability = emm.configuration.capability();
        return activation.encryptionAlgorithms() == s1ap(capability.eea()) && activation.integrityAlgorithms() == s1ap(capability.eia());
    }

    /** NAS has algorithm 0 at the top of 8 bits, S1AP algorithm 1 at the top of 16 (TS 36.413 §9.2.1.40). */
    private static int s1ap(int nas) {
        return (nas & 0x7f) << 9;
    }

    private static Octets hash(Octets message) {
        try {
            var digest = Octets.wrap(MessageDigest.getInstance("SHA-256").digest(message.toArray()));
            return digest.slice(digest.length() - HASH, digest.length());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
