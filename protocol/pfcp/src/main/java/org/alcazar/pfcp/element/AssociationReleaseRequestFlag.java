// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Why the UP function asks for a release. The flags of the element, in the order of its bits (TS 29.244 §8.2.77). */
public enum AssociationReleaseRequestFlag implements Flag {

    /** It wants the association released. */
    SARR,
    /** It has non-zero usage reports for the sessions. */
    URSS;

    @Override
    public int bit() {
        return ordinal();
    }
}
