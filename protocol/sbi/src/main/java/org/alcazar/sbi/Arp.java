// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

/**
 * Allocation and retention priority (TS 29.571 §5.5.4.1).
 *
 * @param priorityLevel 1, the highest, to 15
 */
public record Arp(int priorityLevel, PreemptionCapability preemptCap, PreemptionVulnerability preemptVuln) {

    /** May be taken from, takes from nobody, in the middle of the operator's range. */
    public static final Arp DEFAULT = new Arp(8, PreemptionCapability.NOT_PREEMPT, PreemptionVulnerability.PREEMPTABLE);

    public Arp {
        if (priorityLevel < 1 || priorityLevel > 15) {
            throw new IllegalArgumentException("an allocation and retention priority is 1 to 15, not " + priorityLevel);
        }
    }

    /** Whether resources may be taken from flows of lower priority. */
    public enum PreemptionCapability {
        NOT_PREEMPT,
        MAY_PREEMPT
    }

    /** Whether its resources may be taken for flows of higher priority. */
    public enum PreemptionVulnerability {
        NOT_PREEMPTABLE,
        PREEMPTABLE
    }
}
