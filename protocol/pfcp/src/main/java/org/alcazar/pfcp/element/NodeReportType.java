// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What a node report holds. The flags of the element, in the order of its bits (TS 29.244 §8.2.69). */
public enum NodeReportType implements Flag {

    /** User plane path failure. */
    UPFR,
    /** User plane path recovery. */
    UPRR,
    /** Clock drift. */
    CKDR,
    /** QoS of GTP-U paths. */
    GPQR,
    /** Restart of a peer. */
    PURR,
    /** Of a vendor. */
    VSR;

    @Override
    public int bit() {
        return ordinal();
    }
}
