// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.s1;

import org.alcazar.enb.EnbConfiguration;
import org.alcazar.enb.context.UeConnection;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UeS1apIds;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.InitialContextSetupFailure;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialContextSetupResponse;
import org.alcazar.s1ap.message.NasNonDeliveryIndication;
import org.alcazar.s1ap.message.UeContextModificationFailure;
import org.alcazar.s1ap.message.UeContextModificationRequest;
import org.alcazar.s1ap.message.UeContextModificationResponse;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.s1ap.message.UeContextReleaseComplete;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.jspecify.annotations.Nullable;

/** Sets UEs' contexts up, with their security, changes and releases them (TS 36.413 §8.3). */
final class UeContextManagement {

    private final EnbConfiguration configuration;
    private final S1Association association;
    private final UeConnections connections;
    private final ERabResources resources;
    private final RadioCapability radioCapability;

    UeContextManagement(EnbConfiguration configuration, S1Association association, UeConnections connections, ERabResources resources,
            RadioCapability radioCapability) {
        this.configuration = configuration;
        this.association = association;
        this.connections = connections;
        this.resources = resources;
        this.radioCapability = radioCapability;
    }

    /** The UE is shown the key before it is told anything that the key is to protect (TS 33.401 §7.2.4.5). */
    void setUp(UeConnection ue, InitialContextSetupRequest request) {
        if (request.ueRadioCapability() != null) {
            ue.reportRadioCapability();
        }
        if (ue.isUeGone()) {
            request.securityKey().secret().close();
            association.send(ue, new InitialContextSetupFailure(request.mmeUeS1apId(), ue.enbUeS1apId(),
                    CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST));
            return;
        }
        ue.beginSecurity(request.eRabToBeSetupListCtxtSuReq());
        var capabilities = request.ueSecurityCapabilities();
        ue.listener().securityActivation(ue, new SecurityActivation(request.securityKey().secret(), capabilities.encryptionAlgorithms(),
                capabilities.integrityProtectionAlgorithms()));
    }

    /** The UE has activated security on the radio: its context is set up, and the E-RABs that waited for that. */
    void securityComplete(UeConnection ue) {
        var mme = ue.mmeUeS1apId();
        if (mme == null || !connections.isOpen(ue) || ue.endSecurity(true) == null) {
            return;
        }
        var wanted = ue.takeAwaitingSecurity();
        var done = resources.setUpWithContext(ue, wanted);
        if (done.succeeded().isEmpty() && !wanted.isEmpty()) {
            // A context without any E-RAB is none (§8.3.1.3).
            association.send(ue, new InitialContextSetupFailure(mme, ue.enbUeS1apId(), done.failed().getFirst().cause()));
            return;
        }
        association.send(ue, new InitialContextSetupResponse(mme, ue.enbUeS1apId(), done.succeeded(), done.failed(), null));
        if (configuration.reportRadioCapability()) {
            radioCapability.report(ue, mme);
        }
    }

    /** The UE has not: what was kept for it is not delivered. */
    void securityFailure(UeConnection ue) {
        var mme = ue.mmeUeS1apId();
        var undelivered = mme == null || !connections.isOpen(ue) ? null : ue.endSecurity(false);
        if (mme == null || undelivered == null) {
            return;
        }
        var cause = CauseRadioNetwork.FAILURE_IN_RADIO_INTERFACE_PROCEDURE;
        undelivered.forEach(nas -> association.send(ue, new NasNonDeliveryIndication(mme, ue.enbUeS1apId(), nas, cause)));
        for (var wanted : ue.takeAwaitingSecurity()) {
            var nas = wanted.nasPdu();
            if (nas != null) {
                association.send(ue, new NasNonDeliveryIndication(mme, ue.enbUeS1apId(), nas, cause));
            }
        }
        association.send(ue, new InitialContextSetupFailure(mme, ue.enbUeS1apId(), cause));
    }

    void modify(UeConnection ue, UeContextModificationRequest request) {
        var key = request.securityKey();
        if (key == null) {
            association.send(ue, new UeContextModificationResponse(request.mmeUeS1apId(), request.enbUeS1apId()));
            return;
        }
        // A new key would have to be taken into use on the radio, which this one does once per connection only.
        key.secret().close();
        association.send(ue, new UeContextModificationFailure(request.mmeUeS1apId(), request.enbUeS1apId(), CauseRadioNetwork.UNSPECIFIED));
    }

    void release(UeContextReleaseCommand command, @Nullable UeConnection ue) {
        switch (command.ueS1apIds()) {
            case UeS1apIds.Pair(var pair) when ue == null || !ue.accept(pair.mmeUeS1apId()) -> association.send(null, new ErrorIndication(
                    pair.mmeUeS1apId(), pair.enbUeS1apId(), ue == null ? CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID
                            : CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID, null, null));
            case UeS1apIds.MmeOnly(var mme) when ue == null -> association.send(null, new ErrorIndication(mme, null,
                    CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID, null, null));
            case UeS1apIds.Pair(var pair) -> released(ue, pair.mmeUeS1apId());
            case UeS1apIds.MmeOnly(var mme) -> released(ue, mme);
        }
    }

    private void released(UeConnection ue, MmeUeS1apId mme) {
        connections.end(ue, ReleaseReason.RELEASED);
        association.send(ue, new UeContextReleaseComplete(mme, ue.enbUeS1apId()));
    }

    /** Asks for the release of a UE that is silent or gone (§8.3.2). */
    void requestRelease(UeConnection ue, Cause cause) {
        var mme = ue.mmeUeS1apId();
        if (mme != null && connections.isOpen(ue)) {
            association.send(ue, new UeContextReleaseRequest(mme, ue.enbUeS1apId(), cause));
        }
    }

    /** The UE is gone without a word. */
    void dropped(UeConnection ue) {
        if (ue.mmeUeS1apId() == null) {
            // The MME has said nothing of it, and may never.
            connections.remove(ue);
        } else {
            requestRelease(ue, CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
        }
    }
}
