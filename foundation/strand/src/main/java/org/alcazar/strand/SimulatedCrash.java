// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

/** Ends a turn that waited on a {@link SimulatedWorld.Machine} when that crashed. It is let pass, not caught. */
public final class SimulatedCrash extends Error {

    SimulatedCrash() {
        super("the simulated machine crashed", null, false, false);
    }
}
