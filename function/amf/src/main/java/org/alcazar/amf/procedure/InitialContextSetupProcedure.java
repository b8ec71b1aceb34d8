// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.context.Translation;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.sbi.Ambr;

/**
 * Gives the gNB what it needs to protect the air (TS 38.413 §8.3.1, TS 33.501 §6.8.1.2.2), and a NAS message with it.
 *
 * <p>The gNB's answer is not waited for here: it may come before or after the UE's, and is taken by {@link UeSession} when it comes.
 */
final class InitialContextSetupProcedure {

    private final UeSession ue;
    private List<PduSession.Setup> setups;

    /** @param setups user planes to be set up with it */
    InitialContextSetupProcedure(UeSession ue, List<PduSession.Setup> setups) {
        this.ue = ue;
        this.setups = List.copyOf(setups);
    }

    /**
     * Once on a connection; after that the gNB has its context, and the message goes by plain transport of NAS. User planes are asked for once,
     * however often the message is sent.
     */
    void deliver(FiveGmmMessage message, Ambr ambr) {
        var n1 = ue.n1();
        var asked = setups;
        setups = List.of();
        if (n1.ranContextRequested()) {
            n1.send(message);
            if (!asked.isEmpty()) {
                n1.via().send(new PduSessionResourceSetupRequest(n1.via().amfId(), n1.via().ranId(), asked));
            }
            return;
        }
        var via = n1.via();
        var context = ue.context();
        try (var kGnb = n1.beginRanKeys()) {
            via.send(InitialContextSetupRequest.builder(via.amfId(), via.ranId(), ue.amf().network().guami(),
                            Translation.allowedNssai(Objects.requireNonNull(context.allowedNssai())),
                            Translation.ueSecurityCapabilities(Objects.requireNonNull(context.security()).capability()),
                            new SecurityKey(kGnb))
                    .ueAggregateMaximumBitRate(new UeAggregateMaximumBitRate(ambr.downlink().bitsPerSecond(), ambr.uplink().bitsPerSecond()))
                    .pduSessionResourceSetupList(asked)
                    .nasPdu(n1.seal(message))
                    .build());
        }
    }
}
