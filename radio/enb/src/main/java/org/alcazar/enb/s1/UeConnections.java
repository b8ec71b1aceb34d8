// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UeAssociatedLogicalS1ConnectionItem;
import org.alcazar.s1ap.element.UeS1apIds;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.UeAssociated;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** The UEs that have a connection, by the identifier that this eNB gave each (eNB UE S1AP ID, TS 36.413 §9.2.3.4). */
final class UeConnections {

    /** An identifier has 24 bits. */
    private static final long IDS = 0xff_ffff;

    private final ERabResources resources;
    private final ConcurrentMap<Long, UeConnection> connections = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    /** @param resources the E-RABs that end with a connection */
    UeConnections(ERabResources resources) {
        this.resources = resources;
    }

    int size() {
        return connections.size();
    }

    /** Takes a new one in, made with the identifier that it gets. */
    UeConnection add(Function<EnbUeS1apId, UeConnection> made) {
        while (true) {
            var ue = made.apply(new EnbUeS1apId(lastId.incrementAndGet() & IDS));
            if (connections.putIfAbsent(ue.enbUeS1apId().value(), ue) == null) {
                return ue;
            }
        }
    }

    /** Forgets one of which the MME knows nothing yet. */
    void remove(UeConnection ue) {
        connections.remove(ue.enbUeS1apId().value(), ue);
    }

    boolean isOpen(UeConnection ue) {
        return ue.equals(connections.get(ue.enbUeS1apId().value()));
    }

    /** The UE that a message names by this eNB's identifier, if there is one. */
    @Nullable UeConnection of(S1apMessage message) {
        return switch (message) {
            case UeAssociated about -> connections.get(about.enbUeS1apId().value());
            case UeContextReleaseCommand command -> switch (command.ueS1apIds()) {
                case UeS1apIds.Pair(var pair) -> of(pair.enbUeS1apId(), pair.mmeUeS1apId());
                case UeS1apIds.MmeOnly(var mme) -> of(null, mme);
            };
            case ErrorIndication indication -> of(indication.enbUeS1apId(), null);
            default -> null;
        };
    }

    /** The UE of a connection named by either side's identifier. */
    @Nullable UeConnection of(UeAssociatedLogicalS1ConnectionItem named) {
        return of(named.enbUeS1apId(), named.mmeUeS1apId());
    }

    private @Nullable UeConnection of(@Nullable EnbUeS1apId enb, @Nullable MmeUeS1apId mme) {
        if (enb != null) {
            return connections.get(enb.value());
        }
        return mme == null ? null
                : connections.values().stream().filter(connection -> mme.equals(connection.mmeUeS1apId())).findAny().orElse(null);
    }

    /** Ends a UE's connection, and its E-RABs with it; false if it had ended before. */
    boolean end(UeConnection ue, ReleaseReason reason) {
        if (!connections.remove(ue.enbUeS1apId().value(), ue)) {
            return false;
        }
        resources.releaseAll(ue);
        ue.listener().released(ue, reason);
        return true;
    }

    /**
     * Ends them all: the core knows of none any more.
     *
     * @return how many there were
     */
    int endAll() {
        int ended = 0;
        for (var ue : List.copyOf(connections.values())) {
            ended += end(ue, ReleaseReason.CORE_LOST) ? 1 : 0;
        }
        return ended;
    }
}
