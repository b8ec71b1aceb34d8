// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnDisconnectReject;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.message.ERabReleaseCommand;

/**
 * The end of a PDN connection (TS 23.401 §5.10.3, TS 24.301 §6.5.2).
 *
 * <pre>
 * UE                                   MME                         gateway
 * |-- PDN Disconnect Request ----------->|--- Delete Session -------->|
 * |<- Deactivate Bearer Request ---------|   in E-RAB Release
 * |-- Accept --------------------------->|
 * </pre>
 */
final class PdnDisconnectProcedure {

    private final UeSession ue;
    private boolean delivered;

    PdnDisconnectProcedure(UeSession ue) {
        this.ue = ue;
    }

    /** The last one stays: a UE that wants none detaches (TS 24.301 §6.5.2.4). */
    void byUe(PdnDisconnectRequest request) {
        var connections = ue.context().pdnConnections();
        var connection = connections.get(request.linkedEpsBearerIdentity());
        int pti = request.procedureTransactionIdentity();
        if (connection == null || connections.size() == 1) {
            ue.send(PdnDisconnectReject.builder(0, pti,
                    connection == null ? EsmCause.PDN_CONNECTION_DOES_NOT_EXIST : EsmCause.LAST_PDN_DISCONNECTION_NOT_ALLOWED).build());
            return;
        }
        var bearers = connections.bearers(connection);
        new PdnRelease(ue).one(connection);
        var deactivation = DeactivateEpsBearerContextRequest.builder(connection.ebi(), pti, EsmCause.REGULAR_DEACTIVATION).build();
        ue.ask(() -> deliver(bearers, deactivation), ue.timers().t3495(), DeactivateEpsBearerContextAccept.class,
                accept -> accept.epsBearerIdentity() == connection.ebi());
    }

    private void deliver(List<Integer> bearers, DeactivateEpsBearerContextRequest deactivation) {
        var emm = ue.emm();
        if (delivered || !emm.enbContextRequested()) {
            emm.send(deactivation);
        } else {
            var via = emm.via();
            via.send(new ERabReleaseCommand(via.mmeId(), via.enbId(), null, bearers.stream().map(ebi -> new ERabItem(ebi, CauseNas.NORMAL_RELEASE)).toList(),
                    emm.seal(deactivation)));
        }
        delivered = true;
    }
}
