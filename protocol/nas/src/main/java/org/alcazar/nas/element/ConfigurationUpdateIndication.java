// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** Configuration update indication (TS 24.501 §9.11.3.18). */
public record ConfigurationUpdateIndication(boolean acknowledgementRequested, boolean registrationRequested) {
}
