// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.ue.UeObserver.Drop;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE's signalling connection in either system: whether there is one, and whether messages are exchanged securely on it. How they are protected
 * is the system's own.
 *
 * @param <M> what the network says on it
 * @param <S> the Security Mode Command among them
 */
abstract sealed class NasConnection<M, S extends M> permits N1, NasS1 {

    private final Runnable ended;
    private @Nullable RadioConnection connection;

    /** Whether the secure exchange of messages has been established for this connection (TS 24.501 §4.4.2.5, TS 24.301 §4.4.2.3). */
    private boolean secure;

    /** @param ended told each time that a connection has ended */
    NasConnection(Runnable ended) {
        this.ended = ended;
    }

    /** What the octets received are; null if they are dropped. */
    abstract @Nullable Heard<M, S> open(Octets nas);

    /** Sends a message as the connection has it: plain until the secure exchange is established, protected from then on. */
    abstract boolean send(M message);

    abstract void dropped(Drop reason, Octets nas);

    final boolean isConnected() {
        return connection != null;
    }

    final boolean isSecure() {
        return secure;
    }

    /** From here on the exchange is secure. */
    final void secured() {
        secure = true;
    }

    final boolean isCurrent(RadioConnection other) {
        return other.equals(connection);
    }

    final @Nullable RadioConnection connection() {
        return connection;
    }

    /** A connection, or an attempt at one, takes the place of what was before. */
    final void connected(@Nullable RadioConnection opened) {
        connection = opened;
        secure = false;
    }

    /** The connection goes on in another cell. */
    final void moved(RadioConnection to) {
        connection = to;
    }

    /** Sends octets as they are. */
    final void sendRaw(Octets octets) {
        if (connection != null) {
            connection.uplink(octets);
        }
    }

    final void securityComplete() {
        if (connection != null) {
            connection.securityComplete();
        }
    }

    final void securityFailure() {
        if (connection != null) {
            connection.securityFailure();
        }
    }

    final void inactive() {
        if (connection != null) {
            connection.inactive();
        }
    }

    /** Ends the connection from this side. */
    final void drop() {
        if (connection != null) {
            connection.drop();
            released();
        }
    }

    /** The connection has ended. */
    final void released() {
        connected(null);
        ended.run();
    }
}
