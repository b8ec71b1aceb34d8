// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of the transport layer (TS 38.413 §9.3.1.2). */
public enum CauseTransport implements Cause {
    TRANSPORT_RESOURCE_UNAVAILABLE,
    UNSPECIFIED;

    static final AperType<CauseTransport> TYPE = Aper.enumerated(CauseTransport.class, 2);
}
