// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * Control plane service type (TS 24.301 §9.9.3.47).
 *
 * @param mobileTerminating an answer to paging rather than a request of the UE's own
 * @param active bearers are to be established
 */
public record ControlPlaneServiceType(boolean mobileTerminating, boolean active) {
}
