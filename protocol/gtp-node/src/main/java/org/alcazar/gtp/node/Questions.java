// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait for their answers.
 *
 * @param <K> what pairs an answer with its question: our own sequence number, or a peer's
 */
final class Questions<K> {

    /** What became of a question that was to be added. */
    enum Added {
        WAITING,
        /** Another question has this key. */
        TAKEN,
        /** As many wait as may. */
        FULL,
        CLOSED
    }

    private final int capacity;
    private final Map<K, Question> open = new LinkedHashMap<>();
    private boolean closed;

    Questions(int capacity) {
        this.capacity = capacity;
    }

    synchronized Added add(K key, Question question) {
        if (closed) {
            return Added.CLOSED;
        }
        if (open.size() >= capacity) {
            return Added.FULL;
        }
        return open.putIfAbsent(key, question) == null ? Added.WAITING : Added.TAKEN;
    }

    synchronized boolean isOpen(K key, Question question) {
        return open.get(key) == question;
    }

    /** Takes the question away that this answers, or returns null. */
    synchronized @Nullable Question answered(K key, InetSocketAddress from, int messageType) {
        var question = open.get(key);
        return question != null && question.answeredBy(from, messageType) ? open.remove(key) : null;
    }

    /** @return false if it was answered meanwhile */
    synchronized boolean giveUp(K key, Question question) {
        return open.remove(key, question);
    }

    /** Takes no more. */
    synchronized List<Question> close() {
        closed = true;
        var left = List.copyOf(open.values());
        open.clear();
        return left;
    }
}
