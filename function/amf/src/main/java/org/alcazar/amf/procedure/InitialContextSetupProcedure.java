// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import org.alcazar.amf.context.Translation;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.ngap.element.SecurityKey;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.sbi.Ambr;

/**
 * Gives the gNB what it needs to protect the air (TS 38.413 §8.3.1, TS 33.501 §6.8.1.2.2), and a NAS message with it.
 *
 * <p>The gNB's answer is not waited for here: it may come before or after the UE's, and is taken by {@link UeSession} when it comes.
 */
final class InitialContextSetupProcedure {

    private final UeSession ue;

    InitialContextSetupProcedure(UeSession ue) {
        this.ue = ue;
    }

    /** @param first whether this is the first attempt: a further one is a plain transport of NAS, the gNB has its context by then */
    void deliver(FiveGmmMessage message, Ambr ambr, boolean first) {
        if (!first || ue.ranContextRequested()) {
            ue.send(message);
            return;
        }
        var via = ue.via();
        var configuration = ue.amf().configuration();
        var security = Objects.requireNonNull(ue.context().security());
        ue.requestRanContext();
        try (var kGnb = ue.kGnb()) {
            via.send(InitialContextSetupRequest.builder(via.amfId(), via.ranId(),
                            Translation.guami(configuration.guami()),
                            Translation.allowedNssai(Objects.requireNonNull(ue.context().allowedNssai())),
                            Translation.ueSecurityCapabilities(security.capability()), new SecurityKey(kGnb))
                    .ueAggregateMaximumBitRate(new UeAggregateMaximumBitRate(ambr.downlink().bitsPerSecond(), ambr.uplink().bitsPerSecond()))
                    .nasPdu(ue.seal(message))
                    .build());
        }
    }
}
