// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.ondemand.Layer;
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

/** Nudm_SubscriberDataManagement (TS 29.503 §5.2). */
public final class SubscriberDataManagement implements SubscriberDataManagementService {

    private final SubscriberContexts contexts;
    private final PolicyAnswers policies;

    public SubscriberDataManagement(SubscriberContexts contexts, PolicyAnswers policies) {
        this.contexts = contexts;
        this.policies = policies;
    }

    @Override
    public AccessAndMobilitySubscriptionData getAmData(String supi) {
        var context = contexts.afresh(supi);
        var data = context.amData();
        return new AccessAndMobilitySubscriptionData(data.subscribedUeAmbr(), data.nssai(),
                policies.answer(PolicySource.UDM_AM_DATA, Layer.MM, supi, data.nssai().all(), null), contexts.capability(context));
    }

    @Override
    public Nssai getNssai(String supi) {
        return contexts.of(supi).amData().nssai();
    }

    @Override
    public SmfSelectionSubscriptionData getSmfSelectData(String supi) {
        var infos = new HashMap<String, SnssaiInfo>();
        var context = contexts.afresh(supi);
        for (var slice : context.amData().nssai().all()) {
            var rows = contexts.sessions(context, slice);
            if (!rows.isEmpty()) {
                infos.put(slice.toString(), new SnssaiInfo(rows.stream()
                        .map(row -> new DnnInfo(row.dnn(), row.isDefault() || rows.size() == 1)).toList()));
            }
        }
        return new SmfSelectionSubscriptionData(infos);
    }

    @Override
    public SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn) {
        var context = contexts.of(supi);
        if (!context.amData().nssai().contains(singleNssai)) {
            throw new ProblemDetails(Cause.DATA_NOT_FOUND);
        }
        return contexts.sessions(context, singleNssai).stream().filter(row -> row.dnn().equalsIgnoreCase(dnn)).findFirst()
                .map(row -> new SessionManagementSubscriptionData(singleNssai, Map.of(dnn, row.configuration()),
                        policies.answer(PolicySource.UDM_SM_DATA, Layer.SM, supi, List.of(singleNssai), dnn), contexts.capability(context)))
                .orElseThrow(() -> new ProblemDetails(Cause.DATA_NOT_FOUND));
    }
}
