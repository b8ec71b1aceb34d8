// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.crypto.Secret;

/** A session's key: {@code ksm} has 32 octets. */
public record SmKeyData(Secret ksm) {

    public SmKeyData {
        if (ksm.length() != 32) {
            throw new IllegalArgumentException("K_SM has 32 octets");
        }
    }
}
