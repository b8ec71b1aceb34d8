// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.event.MmeEvent;

/** Ends PDN connections at the gateways, without a word to the UE. */
final class PdnRelease {

    private final UeSession ue;

    PdnRelease(UeSession ue) {
        this.ue = ue;
    }

    /** All that the UE has, and what a former context of it left. */
    void all() {
        ue.takeLeft().forEach(this::one);
        ue.context().pdnConnections().all().forEach(this::one);
    }

    void one(PdnConnectionContext connection) {
        ue.context().pdnConnections().remove(connection);
        ue.mme().s11().delete(connection);
        ue.mme().events().on(new MmeEvent.PdnDisconnected(Objects.requireNonNull(ue.context().imsi()), connection.ebi(), connection.apn()));
    }

    /** They go on elsewhere. */
    void leaveAll() {
        var connections = ue.context().pdnConnections().all();
        ue.context().pdnConnections().clear();
        connections.forEach(ue.mme().s11()::leave);
    }
}
