// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alcazar.pfcp.message.PfcpMessageType;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The requests that wait for their responses, by sequence number. */
final class Questions {

    private static final int SEQUENCE_NUMBERS = 1 << 24;

    /** One request on its way. */
    static final class Question {

        final InetSocketAddress peer;
        final PfcpMessageType type;
        final Consumer<PfcpAnswer> then;
        Octets octets = Octets.EMPTY;
        int attempts;
        World.@Nullable Timer timer;

        Question(InetSocketAddress peer, PfcpMessageType type, Consumer<PfcpAnswer> then) {
            this.peer = peer;
            this.type = type;
            this.then = then;
        }

        /** A response's type is its request's and one more (TS 29.244 §7.3); any request may find the version refused. */
        boolean answeredBy(InetSocketAddress from, int messageType) {
            return peer.equals(from)
                    && (messageType == type.value() + 1 || messageType == PfcpMessageType.VERSION_NOT_SUPPORTED_RESPONSE.value());
        }
    }

    private final int capacity;
    private final Map<Integer, Question> open = new HashMap<>();
    private int next;
    private boolean closed;

    Questions(int capacity, int first) {
        this.capacity = capacity;
        this.next = Math.floorMod(first, SEQUENCE_NUMBERS);
    }

    /** @return the sequence number, or null if there is no room for it */
    synchronized @Nullable Integer add(Question question) {
        if (closed || open.size() >= capacity) {
            return null;
        }
        while (open.containsKey(next)) {
            next = (next + 1) % SEQUENCE_NUMBERS;
        }
        int number = next;
        next = (next + 1) % SEQUENCE_NUMBERS;
        open.put(number, question);
        return number;
    }

    synchronized boolean isOpen(int number, Question question) {
        return open.get(number) == question;
    }

    /** Takes the question away that this answers, or returns null. */
    synchronized @Nullable Question answered(int number, InetSocketAddress from, int messageType) {
        var question = open.get(number);
        return question != null && question.answeredBy(from, messageType) ? open.remove(number) : null;
    }

    /** @return false if it was answered meanwhile */
    synchronized boolean giveUp(int number, Question question) {
        return open.remove(number, question);
    }

    /** Takes no more. */
    synchronized List<Question> close() {
        closed = true;
        var left = open.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
        open.clear();
        return left;
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
