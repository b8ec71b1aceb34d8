// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.message.UeCapabilityInfoIndication;
import org.alcazar.wire.Octets;

/** What a UE's radio can do, for the MME to keep (TS 36.413 §8.9). */
final class RadioCapability {

    /**
     * One that says nothing (TS 36.331, UERadioAccessCapabilityInformation with an empty list of containers, in unaligned PER).
     */
    private static final Octets NOTHING = Octets.of(0, 0x10, 0, 0);

    private final S1Association association;

    RadioCapability(S1Association association) {
        this.association = association;
    }

    /** Reports it, if the MME has not got it yet. */
    void report(UeConnection ue, MmeUeS1apId mme) {
        if (ue.reportRadioCapability()) {
            association.send(ue, UeCapabilityInfoIndication.builder(mme, ue.enbUeS1apId(), NOTHING).build());
        }
    }
}
