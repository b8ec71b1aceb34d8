// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/** What a USIM makes of RAND and AUTN (TS 33.102 §6.3.3, TS 33.501 §6.1.3.2). */
public sealed interface UsimAnswer {

    /**
     * The network is genuine and the vector fresh. Closing wipes it.
     *
     * @param res 4 to 16 octets
     */
    record Success(Secret res, Secret ck, Secret ik) implements UsimAnswer, AutoCloseable {

        @Override
        public void close() {
            res.close();
            ck.close();
            ik.close();
        }
    }

    /** MAC-A does not hold: the network does not know K. */
    record MacFailure() implements UsimAnswer {
    }

    /** The separation bit of the AMF field is 0: the vector was not made for 5G, nor for EPS (TS 33.401 §6.1.1). */
    record NotFor5g() implements UsimAnswer {
    }

    /**
     * The SQN is not fresh.
     *
     * @param auts 14 octets for the home network, which learns SQN_MS from them
     */
    record SynchronisationFailure(Octets auts) implements UsimAnswer {
    }
}
