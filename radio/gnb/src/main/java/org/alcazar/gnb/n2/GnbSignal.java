// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.function.Consumer;
import org.alcazar.gnb.NgSetup;

/** What a gNB's strand is told. What concerns one UE does not pass through it. */
public sealed interface GnbSignal {

    record Start(Consumer<NgSetup> done) implements GnbSignal {
    }

    /** What the AMF made of the NG Setup Request. */
    record SetupAnswer(NgSetup outcome) implements GnbSignal {
    }

    /** The association has ended. */
    record AssociationDown(String reason) implements GnbSignal {
    }
}
