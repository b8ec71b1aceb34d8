// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Which RRC state transitions the AMF wants to hear of (TS 38.413 §9.3.1.91). */
public enum RrcInactiveTransitionReportRequest {
    SUBSEQUENT_STATE_TRANSITION_REPORT,
    SINGLE_RRC_CONNECTED_STATE_REPORT,
    CANCEL_REPORT;

    /** Its encoding. */
    public static final AperType<RrcInactiveTransitionReportRequest> TYPE = Aper.enumerated(RrcInactiveTransitionReportRequest.class, 3);
}
