// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.time.Duration;
import java.util.function.Predicate;
import org.alcazar.ondemand.Operation;
import org.jspecify.annotations.Nullable;

/**
 * How services speak with the UE: AMF and SMF each in their own messages. Called on the strand of the UE or the session; {@link #ask} waits
 * there.
 *
 * <p>What breaks the conversation as a whole, such as a lost connection, is thrown by the implementation in its own exceptions, and passes
 * through the services: they wipe what they hold.
 */
public interface Dialogue {

    /**
     * Puts a question, as often as T3560 says, and waits for its answer. What answers another exchange, or is none of the answers, is dropped
     * by the implementation.
     *
     * @return null if there was no answer in time
     */
    @Nullable Operation ask(Question question);

    /** Says something that is not answered. */
    void tell(int exchange, Operation operation);

    /**
     * A question to the UE.
     *
     * @param exchange 1 to 255; the answer bears the same
     * @param operation sent again as it is
     * @param put false if it was put before and something else of it was answered: the UE is reminded only when the interval has passed
     * @param answers which operations answer it
     * @param within all attempts together take no longer
     */
    record Question(int exchange, Operation operation, boolean put, Predicate<Operation> answers, Duration within) {
    }
}
