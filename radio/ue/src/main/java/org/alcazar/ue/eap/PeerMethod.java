// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import org.alcazar.eap.EapMethod;
import org.jspecify.annotations.Nullable;

/** The peer's end of one conversation by one method. */
interface PeerMethod {

    /** What answers a request of this method's type; null if nothing can. */
    @Nullable EapMethod answer(int identifier, EapMethod request);

    /** Whether a success would be one: the server proved itself too, as far as the method has it do so. */
    boolean isSatisfied();
}
