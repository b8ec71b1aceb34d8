// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import java.util.List;
import org.alcazar.enb.context.ERab;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.CauseTransport;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.message.ERabModifyRequest;
import org.alcazar.s1ap.message.ERabModifyResponse;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabReleaseIndication;
import org.alcazar.s1ap.message.ERabReleaseResponse;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.s1ap.message.ERabSetupResponse;

/** What the core asks for UEs' E-RABs, and what it is told of them (TS 36.413 §8.2). */
final class ERabManagement {

    private final S1Association association;
    private final UeConnections connections;
    private final ERabResources resources;

    ERabManagement(S1Association association, UeConnections connections, ERabResources resources) {
        this.association = association;
        this.connections = connections;
        this.resources = resources;
    }

    void setUp(UeConnection ue, ERabSetupRequest request) {
        var response = ERabSetupResponse.builder(request.mmeUeS1apId(), ue.enbUeS1apId());
        var wanted = request.eRabToBeSetupListBearerSuReq();
        if (ue.isUeGone()) {
            association.send(ue, response.eRabFailedToSetupListBearerSuRes(wanted.stream()
                    .map(one -> new ERabItem(one.eRabId(), CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST)).toList()).build());
            return;
        }
        var done = resources.setUp(ue, wanted);
        association.send(ue, response.eRabSetupListBearerSuRes(done.succeeded()).eRabFailedToSetupListBearerSuRes(done.failed()).build());
    }

    void modify(UeConnection ue, ERabModifyRequest request) {
        var done = resources.modify(ue, request.eRabToBeModifiedListBearerModReq());
        association.send(ue, ERabModifyResponse.builder(request.mmeUeS1apId(), ue.enbUeS1apId()).eRabModifyListBearerModRes(done.succeeded())
                .eRabFailedToModifyList(done.failed()).build());
    }

    void release(UeConnection ue, ERabReleaseCommand command) {
        var named = command.eRabToBeReleasedList();
        var done = resources.release(ue, named == null ? List.of() : named);
        var nas = command.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        association.send(ue, ERabReleaseResponse.builder(command.mmeUeS1apId(), ue.enbUeS1apId())
                .eRabReleaseListBearerRelComp(done.succeeded()).eRabFailedToReleaseList(done.failed()).build());
    }

    /** An SGW knows nothing of an E-RAB's tunnel: the core is told that the bearer has no resources here any more (§8.2.3.2.2). */
    void lost(ERab eRab) {
        var ue = eRab.ue();
        var mme = ue.mmeUeS1apId();
        if (ue.remove(eRab.id()) == null || mme == null || !connections.isOpen(ue)) {
            return;
        }
        ue.listener().bearerDown(ue, eRab.id());
        association.send(ue, new ERabReleaseIndication(mme, ue.enbUeS1apId(),
                List.of(new ERabItem(eRab.id(), CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE))));
    }
}
