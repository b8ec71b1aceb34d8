// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

/**
 * A policy context that was created.
 *
 * @param smPolicyId what to name it by; over HTTP the last part of {@code Location}
 */
public record SmPolicyControl(String smPolicyId, SmPolicyDecision decision) {
}
