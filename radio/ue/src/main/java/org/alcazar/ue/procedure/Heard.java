// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;

/** What a procedure hears from the network. */
sealed interface Heard {

    /** A message that is verified, or that the UE may take unprotected. */
    record Message(FiveGmmMessage message) implements Heard {
    }

    /** A Security Mode Command under the context it brings: not verified yet, as that is part of its procedure. */
    record NewSecurity(SecurityModeCommand command, Octets wire) implements Heard {
    }

    /** The connection is gone. */
    record Released(ReleaseReason reason) implements Heard {
    }
}
