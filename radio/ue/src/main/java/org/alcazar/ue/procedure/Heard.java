// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;

/**
 * What a procedure hears from the network.
 *
 * @param <M> messages of the system it is of
 * @param <S> the Security Mode Command among them
 */
sealed interface Heard<M, S extends M> {

    /** A message that is verified, or that the UE may take unprotected. */
    record Message<M, S extends M>(M message) implements Heard<M, S> {
    }

    /** A Security Mode Command under the context it brings: not verified yet, as that is part of its procedure. */
    record NewSecurity<M, S extends M>(S command, Octets wire) implements Heard<M, S> {
    }

    /** The connection is gone. */
    record Released<M, S extends M>(ReleaseReason reason) implements Heard<M, S> {
    }
}
