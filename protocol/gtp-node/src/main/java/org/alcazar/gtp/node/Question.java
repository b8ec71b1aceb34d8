// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A message on its way that waits for its answer: a request, or a response that is to be acknowledged. */
final class Question {

    final InetSocketAddress peer;
    final Consumer<Gtpv2Answer> then;
    private final int messageType;
    Octets octets = Octets.EMPTY;
    int attempts;
    private World.@Nullable Timer timer;

    Question(InetSocketAddress peer, int messageType, Consumer<Gtpv2Answer> then) {
        this.peer = peer;
        this.messageType = messageType;
        this.then = then;
    }

    /** An answer's type is its question's and one more (TS 29.274 table 6.1-1); any question may find the version refused. */
    boolean answeredBy(InetSocketAddress from, int type) {
        return peer.equals(from) && (type == messageType + 1 || type == Gtpv2MessageType.VERSION_NOT_SUPPORTED.value());
    }

    synchronized void timer(World.Timer next) {
        timer = next;
    }

    synchronized void cancel() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
