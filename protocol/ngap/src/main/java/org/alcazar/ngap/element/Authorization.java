// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a UE may do something (IAB-Authorized and others of TS 38.413 §9.4.5). */
public enum Authorization {
    AUTHORIZED,
    NOT_AUTHORIZED;

    /** Its encoding. */
    public static final AperType<Authorization> TYPE = Aper.enumerated(Authorization.class, 2);
}
