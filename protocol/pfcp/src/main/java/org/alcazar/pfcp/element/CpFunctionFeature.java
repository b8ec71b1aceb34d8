// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What a CP function supports, by the names of the standard and in the order of the bits (TS 29.244 §8.2.58). */
public enum CpFunctionFeature implements Flag {

    LOAD, OVRL, EPFAR, SSET, BUNDL, MPAS, ARDR, UIAUR, PSUCC, RPGUR;

    @Override
    public int bit() {
        return ordinal();
    }
}
