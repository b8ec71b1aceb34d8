// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.random.RandomGenerator;
import org.alcazar.ngap.element.OverloadAction;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ue.radio.EstablishmentCause;

/**
 * What an overloaded AMF asks a gNB to hold back (TS 38.413 §8.7.7).
 *
 * @param percent how much of the traffic concerned is to be held back, 1 to 100
 */
record Overload(OverloadAction action, int percent) {

    /** What the message asks for; without an action, what hurts least. */
    static Overload of(OverloadStart start) {
        var action = start.amfOverloadResponse();
        var reduction = start.trafficLoadReduction();
        return new Overload(action == null ? OverloadAction.REJECT_NON_EMERGENCY_MO_DT : action, reduction == null ? 100 : reduction);
    }

    boolean holdsBack(EstablishmentCause cause, RandomGenerator random) {
        boolean concerned = switch (action) {
            case REJECT_NON_EMERGENCY_MO_DT -> cause == EstablishmentCause.MO_DATA;
            case REJECT_RRC_CR_SIGNALLING -> cause == EstablishmentCause.MO_DATA || cause == EstablishmentCause.MO_SIGNALLING;
            case PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY ->
                    cause != EstablishmentCause.EMERGENCY && cause != EstablishmentCause.MT_ACCESS;
            case PERMIT_HIGH_PRIORITY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY -> cause != EstablishmentCause.MT_ACCESS;
        };
        return concerned && (percent >= 100 || random.nextInt(100) < percent);
    }
}
