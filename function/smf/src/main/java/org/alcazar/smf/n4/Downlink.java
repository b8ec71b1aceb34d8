// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import org.alcazar.smf.context.AccessTunnel;

/** What a UPF does with packets for the UE. */
public sealed interface Downlink {

    /** Sends them to the RAN node. */
    record Forward(AccessTunnel to) implements Downlink {
    }

    /** Keeps them, and tells the SMF of the first. */
    record Buffer() implements Downlink {
    }

    /** Drops them: the UE cannot be reached. */
    record Drop() implements Downlink {
    }
}
