// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.ServingNetworkName;

/** What is remembered between a challenge and its confirmation. Closing wipes it. */
record AuthenticationContext(String supi, ServingNetworkName servingNetwork, Secret xresStar, Secret kausf) implements AutoCloseable {

    @Override
    public void close() {
        xresStar.close();
        kausf.close();
    }
}
