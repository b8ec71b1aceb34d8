// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a UE is of a closed subscriber group (TS 36.413 §9.2.1.73). */
public enum CsgMembershipStatus {
    MEMBER,
    NOT_MEMBER;

    /** Its encoding. */
    public static final AperType<CsgMembershipStatus> TYPE = Aper.enumerated(CsgMembershipStatus.class);
}
