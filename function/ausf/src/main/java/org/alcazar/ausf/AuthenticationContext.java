// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between a challenge and its confirmation. Closing wipes it.
 *
 * @param securityPolicy the subscriber's rows, to be handed on once the UE has proved itself; null if the UDM does not keep them there
 */
record AuthenticationContext(String supi, ServingNetworkName servingNetwork, Secret xresStar, Secret kausf,
        @Nullable SecurityPolicyData securityPolicy) implements AutoCloseable {

    @Override
    public void close() {
        xresStar.close();
        kausf.close();
    }
}
