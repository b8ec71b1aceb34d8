// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.event;

/** How a UE protected its move from EPS. */
public enum MoveProtection {
    /** As the standard says: the TAU Request alone. */
    STANDARD,
    /** Method A: TAU Request and Registration Request, the latter for the AMF (docs/interworking-encoding.md §2). */
    LEGACY_MME,
    /** Method B: the Registration Request, for the MME. */
    UPGRADED_MME,
    /** None was needed any more: the home network has authenticated the UE. */
    AUTHENTICATION
}
