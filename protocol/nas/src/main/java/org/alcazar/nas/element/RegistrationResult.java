// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * 5GS registration result (TS 24.501 §9.11.3.6).
 *
 * @param access over which the UE is registered now
 * @param smsAllowed SMS over NAS
 * @param sliceAuthenticationPending slice-specific authentication is to be performed
 * @param emergencyRegistered registered for emergency services only
 * @param notForDisasterRoaming a request for disaster roaming was accepted as an ordinary registration
 */
public record RegistrationResult(AccessType access, boolean smsAllowed, boolean sliceAuthenticationPending, boolean emergencyRegistered,
        boolean notForDisasterRoaming) {

    /** An ordinary registration, without SMS. */
    public static RegistrationResult of(AccessType access) {
        return new RegistrationResult(access, false, false, false, false);
    }
}
