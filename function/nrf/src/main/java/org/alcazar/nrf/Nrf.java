// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nrf;

import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.nrf.NfDiscoveryService;
import org.alcazar.sbi.nrf.NfManagementService;
import org.alcazar.sbi.nrf.PolicyInformationService;

/** An NRF (TS 23.501 §6.2.6): functions make themselves known and are found by what they can do. */
public final class Nrf {

    private final Profiles profiles = new Profiles();
    private final PolicyInformation policyInformation;

    /** @param policies what to answer of rows of security policy */
    public Nrf(PolicyAnswers policies) {
        policyInformation = new PolicyInformation(policies);
    }

    /** Nnrf_NFManagement. */
    public NfManagementService nfManagement() {
        return profiles;
    }

    /** Nnrf_NFDiscovery. */
    public NfDiscoveryService nfDiscovery() {
        return profiles;
    }

    /** The policy information store. */
    public PolicyInformationService policyInformation() {
        return policyInformation;
    }

    /** How many functions are known. */
    public int size() {
        return profiles.size();
    }
}
