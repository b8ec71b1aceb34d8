// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Mobile initiated connection only mode (TS 24.501 §9.11.3.31).
 *
 * @param allPlmnRegistrationArea from the network only
 */
public record MicoIndication(boolean allPlmnRegistrationArea, boolean strictlyPeriodicTimer) {
}
