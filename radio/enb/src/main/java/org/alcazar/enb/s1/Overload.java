// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.util.random.RandomGenerator;
import org.alcazar.s1ap.element.OverloadAction;
import org.alcazar.s1ap.element.OverloadResponse;
import org.alcazar.s1ap.message.OverloadStart;
import org.alcazar.ue.radio.EstablishmentCause;

/**
 * What an overloaded MME asks an eNB to hold back (TS 36.413 §8.7.6).
 *
 * @param percent how much of the traffic concerned is to be held back, 1 to 100
 */
record Overload(OverloadAction action, int percent) {

    static Overload of(OverloadStart start) {
        var reduction = start.trafficLoadReductionIndication();
        return switch (start.overloadResponse()) {
            case OverloadResponse.ByOverloadAction(var action) -> new Overload(action, reduction == null ? 100 : reduction);
        };
    }

    boolean holdsBack(EstablishmentCause cause, RandomGenerator random) {
        boolean concerned = switch (action) {
            case REJECT_NON_EMERGENCY_MO_DT -> cause == EstablishmentCause.MO_DATA;
            case REJECT_RRC_CR_SIGNALLING -> cause == EstablishmentCause.MO_DATA || cause == EstablishmentCause.MO_SIGNALLING;
            case PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY ->
                    cause != EstablishmentCause.EMERGENCY && cause != EstablishmentCause.MT_ACCESS;
            case PERMIT_HIGH_PRIORITY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY,
                    PERMIT_HIGH_PRIORITY_SESSIONS_AND_EXCEPTION_REPORTING_AND_MOBILE_TERMINATED_SERVICES_ONLY ->
                    cause != EstablishmentCause.MT_ACCESS;
            // Of UEs that this one does not serve.
            case REJECT_DELAY_TOLERANT_ACCESS, NOT_ACCEPT_MO_DATA_OR_DELAY_TOLERANT_ACCESS_FROM_CP_C_IO_T -> false;
        };
        return concerned && (percent >= 100 || random.nextInt(100) < percent);
    }
}
