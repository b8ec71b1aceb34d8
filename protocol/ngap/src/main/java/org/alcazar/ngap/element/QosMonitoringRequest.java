// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Which way's delay is to be measured (TS 38.413 §9.3.1.12). */
public enum QosMonitoringRequest {
    UL,
    DL,
    BOTH,
    STOP;

    /** Its encoding. */
    public static final AperType<QosMonitoringRequest> TYPE = Aper.enumerated(QosMonitoringRequest.class, 3);
}
