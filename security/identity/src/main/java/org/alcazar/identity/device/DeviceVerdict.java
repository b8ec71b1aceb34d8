// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

import java.time.Instant;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.sbi.Pei;
import org.alcazar.wire.Octets;

/** What became of a device's proof. */
public sealed interface DeviceVerdict {

    /**
     * The device is what it says.
     *
     * @param pei as claimed, and certified
     * @param fingerprint SHA-256 of the device certificate
     * @param notAfter when the certificate ends
     */
    record Genuine(Pei pei, Octets fingerprint, Instant notAfter) implements DeviceVerdict {
    }

    /**
     * It is not, or it cannot be told.
     *
     * @param cause what the device may know
     * @param reason in words for the operator; holds nothing that the device chose
     */
    record Refused(OnDemandCause cause, String reason) implements DeviceVerdict {
    }
}
