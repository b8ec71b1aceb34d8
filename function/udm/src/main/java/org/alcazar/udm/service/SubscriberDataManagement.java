// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.udm.context.SubscriberContexts;

/** Nudm_SubscriberDataManagement (TS 29.503 §5.2). */
public final class SubscriberDataManagement implements SubscriberDataManagementService {

    private final SubscriberContexts contexts;

    public SubscriberDataManagement(SubscriberContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public AccessAndMobilitySubscriptionData getAmData(String supi) {
        return contexts.of(supi).amData();
    }

    @Override
    public Nssai getNssai(String supi) {
        return getAmData(supi).nssai();
    }
}
