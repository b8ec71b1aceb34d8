// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of the transport layer (TS 36.413 §9.2.1.3). */
public enum CauseTransport implements Cause {
    TRANSPORT_RESOURCE_UNAVAILABLE,
    UNSPECIFIED;

    static final AperType<CauseTransport> TYPE = Aper.enumerated(CauseTransport.class, 2);
}
