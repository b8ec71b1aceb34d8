// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SessionManagementSubscriptionData;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData.DnnInfo;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData.SnssaiInfo;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.udm.context.SubscriberContexts;
import org.alcazar.udm.subscriber.ProvisionedCapabilityStore;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.SessionSubscriptionStore;
import org.jspecify.annotations.Nullable;

/** Nudm_SubscriberDataManagement (TS 29.503 §5.2). */
public final class SubscriberDataManagement implements SubscriberDataManagementService {

    private final SubscriberContexts contexts;

    private final SessionSubscriptionStore sessions;

    private final ProvisionedCapabilityStore capabilities;

    private final PolicyAnswers policies;

    public SubscriberDataManagement(SubscriberContexts contexts, SessionSubscriptionStore sessions, ProvisionedCapabilityStore capabilities,
            PolicyAnswers policies) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.capabilities = capabilities;
        this.policies = policies;
    }

    @Override
    public AccessAndMobilitySubscriptionData getAmData(String supi) {
        var data = contexts.of(supi).amData();
        return new AccessAndMobilitySubscriptionData(data.subscribedUeAmbr(), data.nssai(),
                policies.answer(PolicySource.UDM_AM_DATA, Layer.MM, supi, data.nssai().all(), null), capability(supi));
    }

    @Override
    public Nssai getNssai(String supi) {
        return contexts.of(supi).amData().nssai();
    }

    @Override
    public SmfSelectionSubscriptionData getSmfSelectData(String supi) {
        var infos = new HashMap<String, SnssaiInfo>();
        for (var slice : getNssai(supi).all()) {
            var rows = rows(supi, slice);
            if (!rows.isEmpty()) {
                infos.put(slice.toString(), new SnssaiInfo(rows.stream()
                        .map(row -> new DnnInfo(row.dnn(), row.isDefault() || rows.size() == 1)).toList()));
            }
        }
        return new SmfSelectionSubscriptionData(infos);
    }

    @Override
    public SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn) {
        if (!getNssai(supi).contains(singleNssai)) {
            throw new ProblemDetails(Cause.DATA_NOT_FOUND);
        }
        return rows(supi, singleNssai).stream().filter(row -> row.dnn().equalsIgnoreCase(dnn)).findFirst()
                .map(row -> new SessionManagementSubscriptionData(singleNssai, Map.of(dnn, row.configuration()),
                        policies.answer(PolicySource.UDM_SM_DATA, Layer.SM, supi, List.of(singleNssai), dnn), capability(supi)))
                .orElseThrow(() -> new ProblemDetails(Cause.DATA_NOT_FOUND));
    }

    private @Nullable CapabilityBlock capability(String supi) {
        try {
            return capabilities.of(supi);
        } catch (PersistenceException e) {
            throw contexts.fault(e);
        }
    }

    private List<SessionSubscription> rows(String supi, Snssai slice) {
        try {
            return sessions.of(supi, slice);
        } catch (PersistenceException e) {
            throw contexts.fault(e);
        }
    }
}
