// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.app.decode.RecordTree.Place;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Looks into octets that may hold a message of another protocol. */
@FunctionalInterface
interface Inner {

    /** What the octets at that place hold; null if they are just octets, or don't decode. */
    @Nullable Node look(Octets octets, Place place);
}
