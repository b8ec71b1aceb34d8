// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

/** A service that is wanted, and why it is not run. */
public record DroppedService(ResolvedService wanted, DropReason reason) {
}
