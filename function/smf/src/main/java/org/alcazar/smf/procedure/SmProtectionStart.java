// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import java.util.function.ToIntFunction;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.nas.SmNasProtection;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.policy.TargetService;
import org.alcazar.service.IndependentSmSecurity;
import org.alcazar.smf.context.SmKeys;
import org.alcazar.wire.Octets;

/** The start of protection between UE and SMF: algorithms that both can, keys of K_SM, and what the UE checks that nobody changed. */
final class SmProtectionStart implements IndependentSmSecurity.Side {

    private final PduSession session;
    private final SmKeys keys;
    private final TargetService target;
    private final CapabilityBlock ueCapability;
    private final Octets requestHash;

    /**
     * @param ueCapability as it was taken, for the UE to compare
     * @param requestHash of the UE's request as it arrived, likewise
     */
    SmProtectionStart(PduSession session, SmKeys keys, TargetService target, CapabilityBlock ueCapability, Octets requestHash) {
        this.session = session;
        this.keys = keys;
        this.target = target;
        this.ueCapability = ueCapability;
        this.requestHash = requestHash;
    }

    @Override
    public SmSecurityModeCommand begin() {
        var settings = session.smf().configuration().onDemand();
        var ciphering = first(settings.ciphering(), target.ciphering(), CipheringAlgorithm::identifier);
        var integrity = first(settings.integrity(), target.integrity(), IntegrityAlgorithm::identifier);
        session.context().services().begin(new SmNasProtection(SmNasProtection.End.SMF, session.key().pduSessionId(), integrity,
                SecurityServiceKeys.kSmInt(keys.key(), integrity), ciphering, SecurityServiceKeys.kSmEnc(keys.key(), ciphering)));
        return new SmSecurityModeCommand(ciphering, integrity, ueCapability, requestHash, keys.derivedWith());
    }

    @Override
    public void completed() {
        session.context().services().complete();
    }

    @Override
    public void abandoned() {
        session.context().services().abandon();
    }

    /** The first that is among those that both can; negotiation has seen to it that there is one, or the settings leave it out. */
    private static <A> A first(List<A> preferred, int common, ToIntFunction<A> identifier) {
        return preferred.stream().filter(one -> (common & 0x80 >> identifier.applyAsInt(one)) != 0).findFirst()
                .orElseThrow(() -> new IllegalStateException("no algorithm in common was negotiated"));
    }
}
