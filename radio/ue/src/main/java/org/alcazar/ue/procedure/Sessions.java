// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.alcazar.strand.World;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionRequest;
import org.jspecify.annotations.Nullable;

/** The sessions of a UE, which stay the same when it moves between systems. Changed on its strand, read from any thread: packets go by it. */
final class Sessions {

    /** PDU session identities (TS 24.007 §11.2.3.1b). */
    private static final int MOST = 15;

    private final World world;
    private final Runnable dataPending;
    private final AtomicReferenceArray<@Nullable SessionContext> sessions = new AtomicReferenceArray<>(MOST + 1);

    /** @param dataPending asks the UE for the user plane of its sessions; from any thread */
    Sessions(World world, Runnable dataPending) {
        this.world = world;
        this.dataPending = dataPending;
    }

    /** The session of that identity; null if there is none. */
    @Nullable SessionContext get(int id) {
        return id < 1 || id > MOST ? null : sessions.get(id);
    }

    /** The sessions there are, by their identity. */
    List<PduSession> list() {
        var there = new ArrayList<PduSession>(2);
        each(there::add);
        return there;
    }

    /** A session of the first free identity; null if there is none. */
    @Nullable SessionContext open(SessionRequest request) {
        for (int id = 1; id <= MOST; id++) {
            if (sessions.get(id) == null) {
                var opened = new SessionContext(world, id, request, dataPending);
                sessions.set(id, opened);
                return opened;
            }
        }
        return null;
    }

    void remove(SessionContext session) {
        sessions.set(session.id(), null);
    }

    void each(Consumer<SessionContext> action) {
        for (int id = 1; id <= MOST; id++) {
            var session = sessions.get(id);
            if (session != null) {
                action.accept(session);
            }
        }
    }
}
