// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.kdf.DeviceStatement;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.OnDemandDecodeException;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.context.SecurityContext;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * On-demand security services with the AMF, under NAS security. What a DH exchange comes to is a context with K_AMF', to be taken into use by a
 * Security Mode Command that knows TH ({@code docs/extension-encoding.md} §6).
 */
final class RegistrationServices extends ServiceTalk {

    RegistrationServices(FiveGmm fiveGmm, OnDemandConfiguration able) {
        super(fiveGmm, able, Layer.MM);
    }

    /** Whether the network echoes another capability than the UE has said: somebody has changed it on the way. */
    boolean isBidDown(RegistrationAccept accept) {
        var said = able.said(Layer.MM);
        var echoed = ServiceElements.capability(accept.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY));
        return said != null && echoed != null && !echoed.equals(said);
    }

    /** A context that came of a DH exchange is in use: that is how the exchange ends. */
    void keysInUse() {
        ended(new ServiceResult(new SecurityServiceIdentifier(SecurityService.DH_EXCHANGE, Layer.MM, initiatorOf(SecurityService.DH_EXCHANGE)),
                Outcome.SUCCEEDED, OnDemandCause.NONE));
    }

    @Override
    @Nullable OnDemandCause obstacle(@Nullable Integer newKeySet, @Nullable SmKeyContext sm) {
        var current = fiveGmm.context.current();
        return newKeySet == null || current == null ? OnDemandCause.MALFORMED
                : current.ngKsi().value() == newKeySet ? OnDemandCause.OUT_OF_ORDER : null;
    }

    @Override
    void agreed(Secret z, KeyExchange said, @Nullable Integer newKeySet) {
        var current = Objects.requireNonNull(fiveGmm.context.current());
        int next = Objects.requireNonNull(newKeySet);
        var hash = said.mmTranscriptHash(fiveGmm.usim.supi(), fiveGmm.servingNetwork(), current.ngKsi().value(), next);
        fiveGmm.context.partial(new SecurityContext(new NasKeySetIdentifier(false, next), SecurityServiceKeys.kAmfPrime(current.kAmf(), z, hash), hash));
    }

    @Override
    void exchangeEnded(boolean good) {
        if (!good) {
            fiveGmm.context.forgetPartial();
        }
    }

    @Override
    Operation proof(Octets nonce, @Nullable SmKeyContext sm, OperationCode operation) {
        var device = able.device();
        var current = fiveGmm.context.current();
        var protection = fiveGmm.context.protection();
        if (device == null || !able.can(SecurityService.DEVICE_AUTHENTICATION, Layer.MM)) {
            return refuse(operation, OnDemandCause.NOT_CAPABLE);
        }
        if (current == null || protection == null || protection.cipheringAlgorithm() == CipheringAlgorithm.NEA0) {
            return refuse(operation, OnDemandCause.PROTECTION_NEEDED);
        }
        try (var exporter = SecurityServiceKeys.deviceExporter(current.kAmf())) {
            return device.prove(new DeviceStatement(fiveGmm.servingNetwork(), Octets.EMPTY, fiveGmm.usim.supi(), device.pei(), nonce,
                    current.transcriptHash(), device.certificateHash()).digest(exporter));
        }
    }

    @Override
    void say(SecurityServiceMessage message, Duration after) {
        var uplink = new SecurityServiceUplink(SecurityServiceMessages.encode(message));
        if (after.isZero()) {
            fiveGmm.n1.send(uplink);
        } else {
            fiveGmm.world.after(after, () -> fiveGmm.terminal.tell(new UeSignal.Say(uplink)));
        }
    }

    @Override
    void unreadable(int cause5gs) {
        fiveGmm.n1.send(new FiveGmmStatus(cause5gs == OnDemandDecodeException.MESSAGE_TYPE_NON_EXISTENT ? FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT
                : FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED));
    }
}
