// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.util.List;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.context.AirKeys;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.UeContextModificationFailure;
import org.alcazar.ngap.message.UeContextModificationRequest;
import org.alcazar.ngap.message.UeContextModificationResponse;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.jspecify.annotations.Nullable;

/** Sets UEs' contexts up, with their security, changes and releases them (TS 38.413 §8.3). */
final class UeContextManagement {

    private final GnbConfiguration configuration;
    private final NgAssociation association;
    private final UeConnections connections;
    private final SessionResources resources;
    private final RadioCapability radioCapability;
    private final UserLocationInformation location;

    UeContextManagement(GnbConfiguration configuration, NgAssociation association, UeConnections connections, SessionResources resources,
            RadioCapability radioCapability, UserLocationInformation location) {
        this.configuration = configuration;
        this.association = association;
        this.connections = connections;
        this.resources = resources;
        this.radioCapability = radioCapability;
        this.location = location;
    }

    /** The UE is shown the key before it is told anything that the key is to protect (TS 33.501 §6.7.4). */
    void setUp(UeConnection ue, InitialContextSetupRequest request) {
        if (request.ueRadioCapability() != null) {
            ue.reportRadioCapability();
        }
        if (ue.isUeGone()) {
            request.securityKey().secret().close();
            var cause = CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST;
            association.send(ue, failure(request.amfUeNgapId(), ue, request.pduSessionResourceSetupList(), cause));
            return;
        }
        ue.beginSecurity(request.pduSessionResourceSetupList());
        var nas = request.nasPdu();
        if (nas != null) {
            ue.downlink(nas);
        }
        var capabilities = request.ueSecurityCapabilities();
        ue.capabilities(capabilities);
        ue.airKeys(new AirKeys(request.securityKey().secret().copy(), 0, null));
        ue.listener().securityActivation(ue, new SecurityActivation(request.securityKey().secret(), capabilities.nrEncryptionAlgorithms(),
                capabilities.nrIntegrityProtectionAlgorithms()));
    }

    /** The UE has activated security on the radio: its context is set up, and the sessions that waited for that. */
    void securityComplete(UeConnection ue) {
        var amf = ue.amfUeNgapId();
        var renewed = ue.takeRenewed();
        if (renewed != null) {
            ue.airKeys(renewed);
            if (amf != null) {
                association.send(ue, new UeContextModificationResponse(amf, ue.ranUeNgapId()));
            }
            return;
        }
        if (amf == null || !connections.isOpen(ue) || ue.endSecurity(true) == null) {
            return;
        }
        var done = resources.setUp(ue, ue.takeAwaitingSecurity());
        association.send(ue, new InitialContextSetupResponse(amf, ue.ranUeNgapId(), done.succeeded(), done.failed(), null));
        if (configuration.reportRadioCapability()) {
            radioCapability.report(ue, amf);
        }
    }

    /** The UE has not: what was kept for it is not delivered. */
    void securityFailure(UeConnection ue) {
        var amf = ue.amfUeNgapId();
        var renewed = ue.takeRenewed();
        if (renewed != null) {
            renewed.close();
            if (amf != null) {
                association.send(ue, new UeContextModificationFailure(amf, ue.ranUeNgapId(), CauseRadioNetwork.FAILURE_IN_RADIO_INTERFACE_PROCEDURE));
            }
            return;
        }
        var undelivered = amf == null || !connections.isOpen(ue) ? null : ue.endSecurity(false);
        if (amf == null || undelivered == null) {
            return;
        }
        var cause = CauseRadioNetwork.FAILURE_IN_RADIO_INTERFACE_PROCEDURE;
        undelivered.forEach(nas -> association.send(ue, new NasNonDeliveryIndication(amf, ue.ranUeNgapId(), nas, cause)));
        association.send(ue, failure(amf, ue, ue.takeAwaitingSecurity(), cause));
    }

    private static InitialContextSetupFailure failure(AmfUeNgapId amf, UeConnection ue, List<PduSession.Setup> wanted, Cause cause) {
        return new InitialContextSetupFailure(amf, ue.ranUeNgapId(), SessionResources.refused(wanted, cause), cause, null);
    }

    /** Takes another K_gNB into use, once the UE does too (TS 33.501 §6.9.2.2); there is nothing else that could be changed. */
    void modify(UeConnection ue, UeContextModificationRequest request) {
        var key = request.securityKey();
        var told = request.ueSecurityCapabilities();
        if (told != null) {
            ue.capabilities(told);
        }
        var capabilities = ue.capabilities();
        if (key == null) {
            association.send(ue, new UeContextModificationResponse(request.amfUeNgapId(), request.ranUeNgapId()));
        } else if (capabilities == null || ue.isUeGone() || ue.isLeaving()) {
            key.secret().close();
            association.send(ue, new UeContextModificationFailure(request.amfUeNgapId(), request.ranUeNgapId(), CauseRadioNetwork.UNSPECIFIED));
        } else {
            ue.renewing(new AirKeys(key.secret().copy(), 0, null));
            ue.listener().securityActivation(ue, new SecurityActivation(key.secret(), capabilities.nrEncryptionAlgorithms(),
                    capabilities.nrIntegrityProtectionAlgorithms()));
        }
    }

    void release(UeContextReleaseCommand command, @Nullable UeConnection ue) {
        var ids = command.ueNgapIds();
        if (ue == null || !ue.accept(ids.amfUeNgapId())) {
            association.send(null, new ErrorIndication(ids.amfUeNgapId(), ids.ranUeNgapId(), ue == null
                    ? CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID : CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID, null, null));
            return;
        }
        var had = ue.tunnels().stream().map(tunnel -> new PduSession.Released(tunnel.pduSessionId(), null)).toList();
        connections.end(ue, ReleaseReason.RELEASED);
        association.send(ue, new UeContextReleaseComplete(ids.amfUeNgapId(), ue.ranUeNgapId(), location, null, had, null));
    }

    /** Asks for the release of a UE that is silent or gone (§8.3.2). */
    void requestRelease(UeConnection ue, Cause cause) {
        var amf = ue.amfUeNgapId();
        if (amf != null && connections.isOpen(ue)) {
            var had = ue.tunnels().stream().map(tunnel -> new PduSession.Named(tunnel.pduSessionId())).toList();
            association.send(ue, new UeContextReleaseRequest(amf, ue.ranUeNgapId(), had, cause));
        }
    }

    /** The UE is gone without a word. */
    void dropped(UeConnection ue) {
        if (ue.amfUeNgapId() == null) {
            // The AMF has said nothing of it, and may never.
            connections.remove(ue);
        } else {
            requestRelease(ue, CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
        }
    }
}
