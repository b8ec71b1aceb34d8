// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.ArrayList;
import java.util.Objects;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.mme.context.Addresses;
import org.alcazar.mme.context.Translation;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.s1ap.element.AllocationAndRetentionPriority;
import org.alcazar.s1ap.element.ERabLevelQosParameters;
import org.alcazar.s1ap.element.ERabToBeSetupItemCtxtSuReq;
import org.alcazar.s1ap.element.GbrQosInformation;
import org.alcazar.s1ap.element.PreEmptionCapability;
import org.alcazar.s1ap.element.PreEmptionVulnerability;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.jspecify.annotations.Nullable;

/**
 * Gives the eNB what it needs to protect the air and to carry the UE's bearers (TS 36.413 §8.3.1), and a NAS message with it.
 *
 * <p>The eNB's answer is not waited for here: it may come before or after the UE's, and is taken by {@link UeSession} when it comes.
 */
final class InitialContextSetupProcedure {

    /** What S1AP can tell without its extension, bit/s. */
    private static final long MOST = 10_000_000_000L;
    private static final long KBIT = 1000;

    private final UeSession ue;

    InitialContextSetupProcedure(UeSession ue) {
        this.ue = ue;
    }

    /**
     * Asks for all bearers of the UE, once on a connection; after that the eNB has its context, and the message goes by plain transport of
     * NAS.
     *
     * @param message null where what the eNB does tells the UE enough
     */
    void deliver(@Nullable EpsMessage message) {
        var emm = ue.emm();
        var connections = ue.context().pdnConnections().all();
        if (emm.enbContextRequested() || connections.isEmpty()) {
            if (message != null) {
                emm.send(message);
            }
            return;
        }
        emm.requestEnbContext();
        var via = emm.via();
        var capability = Objects.requireNonNull(ue.context().security()).capability();
        var sealed = message == null ? null : emm.seal(message);
        var bearers = new ArrayList<ERabToBeSetupItemCtxtSuReq>(connections.size());
        for (var connection : connections) {
            bearers.add(new ERabToBeSetupItemCtxtSuReq(connection.ebi(), qos(connection.qos()), Addresses.transportLayerAddress(connection.s1u()),
                    connection.s1u().teid(), bearers.isEmpty() ? sealed : null, false, false, null));
        }
        for (var bearer : ue.context().pdnConnections().dedicated()) {
            bearers.add(new ERabToBeSetupItemCtxtSuReq(bearer.ebi(), qos(bearer.qos()), Addresses.transportLayerAddress(bearer.s1u()),
                    bearer.s1u().teid(), null, false, false, null));
        }
        var additional = capability.additional();
        try (var kEnb = emm.kEnb()) {
            via.send(InitialContextSetupRequest.builder(via.mmeId(), via.enbId(), ambr(ue), bearers,
                            Translation.ueSecurityCapabilities(capability.network()), new SecurityKey(kEnb))
                    .nrUeSecurityCapabilities(additional == null ? null : Translation.nrUeSecurityCapabilities(additional))
                    .build());
        }
    }

    /** Over all bearers of the UE, for the eNB to see to. */
    static UeAggregateMaximumBitrate ambr(UeSession ue) {
        var ambr = Objects.requireNonNull(ue.context().subscription()).ambr();
        return new UeAggregateMaximumBitrate(Math.min(ambr.downlink().bitsPerSecond(), MOST), Math.min(ambr.uplink().bitsPerSecond(), MOST), null,
                null);
    }

    static ERabLevelQosParameters qos(BearerQos qos) {
        var arp = qos.arp();
        return new ERabLevelQosParameters(qos.qci(), new AllocationAndRetentionPriority(arp.priorityLevel(),
                arp.preemptionCapable() ? PreEmptionCapability.MAY_TRIGGER_PRE_EMPTION : PreEmptionCapability.SHALL_NOT_TRIGGER_PRE_EMPTION,
                arp.preemptionVulnerable() ? PreEmptionVulnerability.PRE_EMPTABLE : PreEmptionVulnerability.NOT_PRE_EMPTABLE), guaranteed(qos));
    }

    private static @Nullable GbrQosInformation guaranteed(BearerQos qos) {
        return qos.guaranteedUplink() == 0 && qos.guaranteedDownlink() == 0 ? null : new GbrQosInformation(rate(qos.maxDownlink()),
                rate(qos.maxUplink()), rate(qos.guaranteedDownlink()), rate(qos.guaranteedUplink()), null, null, null, null);
    }

    private static long rate(long kbit) {
        return Math.min(kbit, MOST / KBIT) * KBIT;
    }
}
