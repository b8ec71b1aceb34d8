// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UeNgConnection;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeAssociated;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** The UEs that have a connection, by the identifier that this gNB gave each (RAN UE NGAP ID, TS 38.413 §9.3.3.2). */
final class UeConnections {

    private final SessionResources resources;
    private final ConcurrentMap<Long, UeConnection> connections = new ConcurrentHashMap<>();
    private final AtomicLong lastRanUeNgapId = new AtomicLong();

    /** @param resources the tunnels that end with a connection */
    UeConnections(SessionResources resources) {
        this.resources = resources;
    }

    int size() {
        return connections.size();
    }

    /** Takes a new one in, made with the identifier that it gets. */
    UeConnection add(Function<RanUeNgapId, UeConnection> made) {
        var ue = made.apply(new RanUeNgapId(lastRanUeNgapId.incrementAndGet() & 0xffff_ffffL));
        connections.put(ue.ranUeNgapId().value(), ue);
        return ue;
    }

    /** Forgets one of which the AMF knows nothing yet. */
    void remove(UeConnection ue) {
        connections.remove(ue.ranUeNgapId().value(), ue);
    }

    /** The UE whose radio connection is labelled so, where it is not about to come or to go; null if there is none. */
    @Nullable UeConnection labelled(String label) {
        return connections.values().stream().filter(ue -> ue.listener().label().equals(label) && ue.arrival() == null).findFirst().orElse(null);
    }

    boolean isOpen(UeConnection ue) {
        return ue.equals(connections.get(ue.ranUeNgapId().value()));
    }

    /** The UE that a message names by this gNB's identifier, if there is one. */
    @Nullable UeConnection of(NgapMessage message) {
        return switch (message) {
            case UeAssociated about -> connections.get(about.ranUeNgapId().value());
            case UeContextReleaseCommand command -> of(command.ueNgapIds().ranUeNgapId(), command.ueNgapIds().amfUeNgapId());
            case ErrorIndication indication -> of(indication.ranUeNgapId(), null);
            default -> null;
        };
    }

    /** The UE of a connection named by either side's identifier. */
    @Nullable UeConnection of(UeNgConnection named) {
        return of(named.ranUeNgapId(), named.amfUeNgapId());
    }

    private @Nullable UeConnection of(@Nullable RanUeNgapId ran, @Nullable AmfUeNgapId amf) {
        if (ran != null) {
            return connections.get(ran.value());
        }
        return amf == null ? null
                : connections.values().stream().filter(connection -> amf.equals(connection.amfUeNgapId())).findAny().orElse(null);
    }

    /** Ends a UE's connection, and its tunnels with it; false if it had ended before. */
    boolean end(UeConnection ue, ReleaseReason reason) {
        if (!connections.remove(ue.ranUeNgapId().value(), ue)) {
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
