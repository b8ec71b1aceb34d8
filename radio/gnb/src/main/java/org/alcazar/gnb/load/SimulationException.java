// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

/** A simulation could not begin. Its message says why in one line for a person. */
public final class SimulationException extends Exception {

    public SimulationException(String message) {
        super(message);
    }
}
