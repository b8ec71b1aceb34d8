// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * 5GS update type (TS 24.501 §9.11.3.9A).
 *
 * @param smsRequested SMS over NAS
 * @param radioCapabilityUpdate the UE's radio capability is to be asked for again
 * @param fiveGsCiot preferred CIoT behaviour in 5GS, 0..3: none, control plane, user plane, reserved
 * @param epsCiot preferred CIoT behaviour in EPS, 0..3
 */
public record UpdateType(boolean smsRequested, boolean radioCapabilityUpdate, int fiveGsCiot, int epsCiot) {

    public UpdateType {
        if (fiveGsCiot >>> 2 != 0 || epsCiot >>> 2 != 0) {
            throw new IllegalArgumentException("preferred CIoT behaviour is 0 to 3");
        }
    }
}
