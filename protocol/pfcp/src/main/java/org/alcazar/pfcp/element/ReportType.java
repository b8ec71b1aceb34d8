// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What a session report holds. The flags of the element, in the order of its bits (TS 29.244 §8.2.21). */
public enum ReportType implements Flag {

    /** A downlink data report. */
    DLDR,
    /** Usage reports. */
    USAR,
    /** An error indication report. */
    ERIR,
    /** The user plane is inactive. */
    UPIR,
    /** TSC management information. */
    TMIR,
    /** Session reports. */
    SESR,
    /** The UP function initiates the session's end. */
    UISR;

    @Override
    public int bit() {
        return ordinal();
    }
}
