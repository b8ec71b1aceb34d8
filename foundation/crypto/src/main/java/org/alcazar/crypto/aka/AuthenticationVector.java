// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;

/**
 * An authentication vector of the home network (TS 33.102 §6.3.2), from which those of EPS and 5GS are derived. Closing wipes it.
 *
 * @param rand 16 octets
 * @param xres the expected response, 4 to 32 octets
 * @param ck 16 or 32 octets
 * @param ik 16 or 32 octets
 */
public record AuthenticationVector(Octets rand, AuthenticationToken autn, Secret xres, Secret ck, Secret ik) implements AutoCloseable {

    @Override
    public void close() {
        xres.close();
        ck.close();
        ik.close();
    }
}
