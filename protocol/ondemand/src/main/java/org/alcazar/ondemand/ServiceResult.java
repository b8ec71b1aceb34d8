// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

/** How a service ended, and why (§4, RESULT). */
public record ServiceResult(SecurityServiceIdentifier service, Outcome outcome, OnDemandCause cause) {
}
