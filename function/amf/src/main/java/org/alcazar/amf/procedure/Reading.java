// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What of the UE's messages answers a question. */
interface Reading<A> {

    /** Whether the message is of the question's matter: if it does not answer, it is too late. */
    boolean concerns(FiveGmmMessage message);

    /** The answer that it is; null if it answers another question. */
    @Nullable A answer(FiveGmmMessage message);

    /** What is no message of 5GMM at all, as the answer that it is; null if it is none. */
    default @Nullable A foreign(Octets pdu) {
        return null;
    }
}
