// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.message.S1apMessage;

/**
 * A UE-associated logical S1-connection (TS 36.413 §3.1): the pair of ids that names a UE between one eNB association and the MME.
 *
 * @param mmeUeS1apId given by the MME, unique in it, from 1 (0 is legal, but eNBs are known to take it for absent)
 * @param enbUeS1apId given by the eNB, unique in it
 */
public record S1Connection(Enb enb, long mmeUeS1apId, long enbUeS1apId) {

    public MmeUeS1apId mmeId() {
        return new MmeUeS1apId(mmeUeS1apId);
    }

    public EnbUeS1apId enbId() {
        return new EnbUeS1apId(enbUeS1apId);
    }

    /**
     * Sends a message about this UE, on a stream for UE-associated signalling (TS 36.412 §7).
     *
     * @return false if the association is down or the eNB does not read
     */
    public boolean send(S1apMessage message) {
        return enb.sendAboutUe(mmeUeS1apId, message);
    }

    @Override
    public String toString() {
        return enb + " ran " + enbUeS1apId + " amf " + mmeUeS1apId;
    }
}
