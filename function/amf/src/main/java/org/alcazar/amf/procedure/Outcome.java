// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.event.Drop;

/** What became of a message: no message vanishes without one of these. */
public sealed interface Outcome {

    /** It did what it was sent for, or was answered. */
    enum Done implements Outcome {
        HANDLED
    }

    /** It was left without effect. */
    record Dropped(Drop reason) implements Outcome {
    }

    /** It was refused with a cause sent to the peer. */
    record Rejected(int cause, String why) implements Outcome {
    }
}
