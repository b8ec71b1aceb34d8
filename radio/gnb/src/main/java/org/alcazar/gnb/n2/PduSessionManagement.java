// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.List;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.CauseTransport;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;

/** What the core asks for UEs' sessions, and what it is told of them (TS 38.413 §8.2). */
final class PduSessionManagement {

    private final NgAssociation association;
    private final UeConnections connections;
    private final SessionResources resources;
    private final UserLocationInformation location;

    PduSessionManagement(NgAssociation association, UeConnections connections, SessionResources resources,
            UserLocationInformation location) {
        this.association = association;
        this.connections = connections;
        this.resources = resources;
        this.location = location;
    }

    void setUp(UeConnection ue, PduSessionResourceSetupRequest request) {
        if (ue.isUeGone()) {
            var failed = SessionResources.refused(request.pduSessionResourceSetupList(), CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
            association.send(ue, new PduSessionResourceSetupResponse(request.amfUeNgapId(), ue.ranUeNgapId(), List.of(), failed, null,
                    location));
            return;
        }
        var done = resources.setUp(ue, request.pduSessionResourceSetupList());
        var nas = request.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        association.send(ue, new PduSessionResourceSetupResponse(request.amfUeNgapId(), ue.ranUeNgapId(), done.succeeded(), done.failed(),
                null, location));
    }

    void modify(UeConnection ue, PduSessionResourceModifyRequest request) {
        var done = resources.modify(ue, request.pduSessionResourceModifyList());
        association.send(ue, new PduSessionResourceModifyResponse(request.amfUeNgapId(), ue.ranUeNgapId(), done.succeeded(), done.failed(),
                location, null));
    }

    void release(UeConnection ue, PduSessionResourceReleaseCommand command) {
        var released = resources.release(ue, command.pduSessionResourceToReleaseList());
        var nas = command.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        association.send(ue, new PduSessionResourceReleaseResponse(command.amfUeNgapId(), ue.ranUeNgapId(), released, location, null));
    }

    /** A UPF knows nothing of a session's tunnel: the core is told that the session has no resources here any more (§8.2.4). */
    void lost(Tunnel tunnel) {
        var ue = tunnel.ue();
        var amf = ue.amfUeNgapId();
        if (ue.remove(tunnel.pduSessionId()) == null || amf == null || !connections.isOpen(ue)) {
            return;
        }
        ue.listener().bearerDown(ue, tunnel.pduSessionId());
        var transfer = new PduSessionResourceNotifyReleasedTransfer(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE).encode();
        association.send(ue, new PduSessionResourceNotify(amf, ue.ranUeNgapId(), List.of(),
                List.of(new PduSession.Transfer(tunnel.pduSessionId(), transfer)), location));
    }
}
