// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * Additional update type (TS 24.301 §9.9.3.0B).
 *
 * @param smsOnly of the CS domain SMS only is wanted
 * @param signallingActive the signalling connection is to be kept after the procedure
 * @param preferredCiot preferred CIoT behaviour, 0..3: none, control plane, user plane, reserved
 */
public record AdditionalUpdateType(boolean smsOnly, boolean signallingActive, int preferredCiot) {

    public AdditionalUpdateType {
        if (preferredCiot >>> 2 != 0) {
            throw new IllegalArgumentException("preferred CIoT behaviour is 0 to 3");
        }
    }
}
