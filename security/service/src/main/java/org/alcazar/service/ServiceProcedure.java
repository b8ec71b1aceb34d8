// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityService;

/** A security service as the network goes through it, once. */
public interface ServiceProcedure extends AutoCloseable {

    SecurityService service();

    /** Runs the service, which the network starts. */
    ServiceEnd start(Conversation with);

    /** Puts into an announcement what the UE needs to start the service. */
    void announce(Announcement announcement);

    /** The kind of operation with which the UE starts the service. */
    Class<? extends Operation> opening();

    /** The same, as the UE names it if it refuses to start. */
    OperationCode openingCode();

    /**
     * Runs the service, which the UE has started.
     *
     * @param opening one of the kind {@link #opening}
     */
    ServiceEnd answer(Conversation with, Operation opening);

    /** Whether the UE has been told of that end by a message of the service's own, so that it needs no RESULT. */
    default boolean isToldAlready(ServiceEnd end) {
        return false;
    }

    /** Wipes what is secret. */
    @Override
    default void close() {
    }
}
