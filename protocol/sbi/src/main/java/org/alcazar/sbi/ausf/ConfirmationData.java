// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.wire.Octets;

/**
 * What the UE answered (TS 29.509 §6.1.6.2.5).
 *
 * @param resStar 16 octets
 */
public record ConfirmationData(Octets resStar) {

    public ConfirmationData {
        if (resStar.length() != 16) {
            throw new IllegalArgumentException("RES* has 16 octets");
        }
    }
}
