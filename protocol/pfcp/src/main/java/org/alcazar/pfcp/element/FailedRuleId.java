// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * The rule that could not be created or changed (TS 29.244 §8.2.80).
 *
 * @param id of as many bits as the rule's identifier has
 */
public record FailedRuleId(RuleType type, long id) {

    /** The kind of rule, in the order of its values. */
    public enum RuleType {

        PDR(2), FAR(4), QER(4), URR(4), BAR(1), MAR(2), SRR(1);

        private final int octets;

        RuleType(int octets) {
            this.octets = octets;
        }

        /** Of the rule's identifier. */
        public int octets() {
            return octets;
        }
    }
}
