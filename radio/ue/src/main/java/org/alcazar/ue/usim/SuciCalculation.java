// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.wire.Octets;

/**
 * How a USIM makes a SUCI (TS 31.102 §4.4.11.8, §4.4.11.11; TS 33.501 §C.3).
 *
 * @param homeNetworkPublicKeyId 0..255; 0 with the null scheme
 * @param homeNetworkPublicKey empty with the null scheme
 * @param routingIndicator one to four decimal digits
 */
public record SuciCalculation(ProtectionScheme scheme, int homeNetworkPublicKeyId, Octets homeNetworkPublicKey, String routingIndicator) {

    /** The null scheme, with the default routing indicator. */
    public static final SuciCalculation NULL = new SuciCalculation(ProtectionScheme.NULL, 0, Octets.EMPTY, "0");

    /** @throws IllegalArgumentException if the parts do not fit together */
    public SuciCalculation {
        if (!routingIndicator.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("a routing indicator has 1 to 4 digits");
        }
        if (homeNetworkPublicKeyId >>> 8 != 0 || scheme == ProtectionScheme.NULL && homeNetworkPublicKeyId != 0) {
            throw new IllegalArgumentException("a home network public key identifier is 0 to 255, and 0 with the null scheme");
        }
        if (scheme != ProtectionScheme.NULL && homeNetworkPublicKey.isEmpty()) {
            throw new IllegalArgumentException(scheme + " needs the home network's public key");
        }
    }

    /** Profile A or B with the default routing indicator. */
    public static SuciCalculation of(ProtectionScheme scheme, int homeNetworkPublicKeyId, Octets homeNetworkPublicKey) {
        return new SuciCalculation(scheme, homeNetworkPublicKeyId, homeNetworkPublicKey, "0");
    }
}
