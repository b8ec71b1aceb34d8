// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.PduSessionSet;
import org.jspecify.annotations.Nullable;

/** The sessions of one UE, in the order of their identities, and which of them have a user plane at the gNB. */
public final class PduSessions {

    private @Nullable PduSessionContext @Nullable [] byId;
    private final EpsBearerIdentities bearers = new EpsBearerIdentities();
    private int active;

    /** The session of that identity, whatever number that is. */
    public @Nullable PduSessionContext get(int id) {
        return byId == null || id < PduSessionContext.FIRST_ID || id > PduSessionContext.LAST_ID ? null : byId[id];
    }

    public void put(PduSessionContext session) {
        if (byId == null) {
            byId = new @Nullable PduSessionContext[PduSessionContext.LAST_ID + 1];
        }
        byId[session.id()] = session;
        active(session.id(), false);
    }

    public void remove(PduSessionContext session) {
        if (byId != null && session.equals(byId[session.id()])) {
            byId[session.id()] = null;
            active(session.id(), false);
            bearers.release(session.id());
            if (Arrays.stream(byId).allMatch(Objects::isNull)) {
                byId = null;
            }
        }
    }

    /** Which EPS bearers stand for the sessions; from any thread. */
    public EpsBearerIdentities bearers() {
        return bearers;
    }

    public List<PduSessionContext> all() {
        return byId == null ? List.of() : Arrays.stream(byId).<PduSessionContext>mapMulti((session, sink) -> {
            if (session != null) {
                sink.accept(session);
            }
        }).toList();
    }

    /** The identities, as UE and network compare them. */
    public PduSessionSet status() {
        return PduSessionSet.of(all().stream().mapToInt(PduSessionContext::id).toArray());
    }

    /** Whether the gNB has, or was asked for, resources of that session. */
    public boolean isActive(int id) {
        return (active >>> id & 1) != 0;
    }

    public void active(int id, boolean value) {
        active = value ? active | 1 << id : active & ~(1 << id);
    }
}
