// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.message.UeRadioCapabilityInfoIndication;
import org.alcazar.wire.Octets;

/** What a UE's radio can do, for the AMF to keep (TS 38.413 §8.14.1). */
final class RadioCapability {

    /**
     * One that says nothing (TS 38.331, UERadioAccessCapabilityInformation with an empty list of containers, in unaligned PER).
     */
    private static final Octets NOTHING = Octets.of(0, 8, 0);

    private final NgAssociation association;

    RadioCapability(NgAssociation association) {
        this.association = association;
    }

    /** Reports it, if the AMF has not got it yet. */
    void report(UeConnection ue, AmfUeNgapId amf) {
        if (ue.reportRadioCapability()) {
            association.send(ue, new UeRadioCapabilityInfoIndication(amf, ue.ranUeNgapId(), NOTHING));
        }
    }
}
