// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * De-registration type (TS 24.501 §9.11.3.20).
 *
 * @param switchOff the UE is being switched off and waits for no answer; from the UE only
 * @param reRegistrationRequired from the network only
 */
public record DeregistrationType(boolean switchOff, boolean reRegistrationRequired, AccessType access) {
}
