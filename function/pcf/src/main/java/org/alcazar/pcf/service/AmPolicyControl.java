// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.ondemand.Layer;
import org.alcazar.pcf.policy.PolicyStore;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.pcf.AmPolicyControlService;
import org.alcazar.sbi.pcf.PolicyAssociation;
import org.alcazar.sbi.pcf.PolicyAssociationRequest;

/** Npcf_AMPolicyControl (TS 29.507 §4.2). */
public final class AmPolicyControl implements AmPolicyControlService {

    private final PolicyStore store;
    private final PolicyAnswers securityPolicies;
    private final AtomicLong last = new AtomicLong();
    private final Set<String> associations = ConcurrentHashMap.newKeySet();

    public AmPolicyControl(PolicyStore store, PolicyAnswers securityPolicies) {
        this.store = store;
        this.securityPolicies = securityPolicies;
    }

    @Override
    public PolicyAssociation create(PolicyAssociationRequest request) {
        try {
            var policy = store.am(request.supi(), request.allowedSnssais());
            var id = Long.toString(last.incrementAndGet());
            associations.add(id);
            return new PolicyAssociation(id, policy.rfsp(), policy.ueAmbr(),
                    securityPolicies.answer(PolicySource.PCF_AM, Layer.MM, request.supi(), request.allowedSnssais(), null));
        } catch (PersistenceException e) {
            throw new ProblemDetails(Cause.SYSTEM_FAILURE);
        }
    }

    @Override
    public void delete(String polAssoId) {
        if (!associations.remove(polAssoId)) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
    }

    /** How many UEs there are. */
    public int size() {
        return associations.size();
    }
}
