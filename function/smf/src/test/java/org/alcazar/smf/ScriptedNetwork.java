// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.amf.AssignEbiData;
import org.alcazar.sbi.amf.AssignedEbiData;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N1N2MessageTransferRspData;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.SmPolicyContextData;
import org.alcazar.sbi.pcf.SmPolicyControl;
import org.alcazar.sbi.pcf.SmPolicyControlService;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData;
import org.alcazar.sbi.smf.EbiArpMapping;
import org.alcazar.sbi.smf.SmContextStatusCallback;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SessionManagementSubscriptionData;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.jspecify.annotations.Nullable;

/** The AMF, UDM and PCF around an SMF: they remember what they are told, and answer as they are told to. */
final class ScriptedNetwork implements CommunicationService, SmContextStatusCallback, SubscriberDataManagementService,
        UeContextManagementService,
        SmPolicyControlService {

    static final Ambr AMBR = new Ambr(BitRate.parse("50 Mbps"), BitRate.parse("100 Mbps"));

    final List<N1N2MessageTransferReqData> transfers = new ArrayList<>();
    final List<AssignEbiData> bearers = new ArrayList<>();
    final List<SmContextStatusNotification> notifications = new ArrayList<>();
    final Map<String, SmfRegistration> registrations = new HashMap<>();
    final Map<String, SmPolicyContextData> policies = new HashMap<>();
    final List<SmPolicyUpdateContextData> policyUpdates = new ArrayList<>();
    List<PduSessionType> types = List.of(PduSessionType.IPV4, PduSessionType.IPV6, PduSessionType.IPV4V6);
    List<DnnConfiguration.IpAddress> staticAddresses = List.of();
    List<PccRule> rules = List.of();
    @Nullable UpSecurity policySecurity;
    @Nullable UpSecurity subscribedSecurity;
    @Nullable ProblemDetails amfFault;
    @Nullable ProblemDetails bearerFault;
    @Nullable ProblemDetails udmFault;
    @Nullable ProblemDetails registrationFault;
    @Nullable ProblemDetails policyFault;
    /** Before the home network answers. */
    Runnable slowness = () -> { };
    private int policyIds;

    /** The last thing handed over. */
    N1N2MessageTransferReqData last() {
        return transfers.getLast();
    }

    @Override
    public N1N2MessageTransferRspData n1N2MessageTransfer(String ueContextId, N1N2MessageTransferReqData data) {
        if (amfFault != null) {
            throw amfFault;
        }
        transfers.add(data);
        return new N1N2MessageTransferRspData(N1N2MessageTransferCause.N1_N2_TRANSFER_INITIATED);
    }

    @Override
    public AssignedEbiData ebiAssignment(String ueContextId, AssignEbiData data) {
        if (bearerFault != null) {
            throw bearerFault;
        }
        bearers.add(data);
        var assigned = data.arpList().stream().map(arp -> new EbiArpMapping(4 + data.pduSessionId(), arp)).toList();
        return new AssignedEbiData(data.pduSessionId(), assigned, List.of(), data.releasedEbiList());
    }

    @Override
    public void smContextStatusNotification(URI smContextStatusUri, SmContextStatusNotification notification) {
        notifications.add(notification);
    }

    @Override
    public SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn) {
        slowness.run();
        if (udmFault != null) {
            throw udmFault;
        }
        return new SessionManagementSubscriptionData(singleNssai, Map.of(dnn, new DnnConfiguration(
                new DnnConfiguration.PduSessionTypes(types.getFirst(), types),
                new DnnConfiguration.SscModes(SscMode.SSC_MODE_1, List.of(SscMode.SSC_MODE_1, SscMode.SSC_MODE_2)),
                new DnnConfiguration.SubscribedDefaultQos(9, Arp.DEFAULT), AMBR, subscribedSecurity, staticAddresses)));
    }

    @Override
    public void smfRegistration(String supi, SmfRegistration registration) {
        if (registrationFault != null) {
            throw registrationFault;
        }
        registrations.put(supi + "/" + registration.pduSessionId(), registration);
    }

    @Override
    public void smfDeregistration(String supi, int pduSessionId, UUID smfInstanceId) {
        if (registrations.remove(supi + "/" + pduSessionId) == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
    }

    @Override
    public SmPolicyControl create(SmPolicyContextData context) {
        if (policyFault != null) {
            throw policyFault;
        }
        var id = "policy-" + ++policyIds;
        policies.put(id, context);
        return new SmPolicyControl(id, decision());
    }

    SmPolicyDecision decision() {
        return decision(AMBR);
    }

    SmPolicyDecision decision(Ambr ambr) {
        return new SmPolicyDecision(ambr, new SmPolicyDecision.AuthorizedDefaultQos(9, Arp.DEFAULT), rules, policySecurity);
    }

    @Override
    public SmPolicyDecision update(String smPolicyId, SmPolicyUpdateContextData change) {
        if (policyFault != null) {
            throw policyFault;
        }
        policyUpdates.add(change);
        return decision();
    }

    @Override
    public void delete(String smPolicyId) {
        if (policies.remove(smPolicyId) == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
    }

    @Override
    public AccessAndMobilitySubscriptionData getAmData(String supi) {
        throw new AssertionError("not an SMF's to ask");
    }

    @Override
    public Nssai getNssai(String supi) {
        if (udmFault != null) {
            throw udmFault;
        }
        return new Nssai(List.of(Snssai.of(7), SmfFixture.SLICE), List.of());
    }

    @Override
    public SmfSelectionSubscriptionData getSmfSelectData(String supi) {
        if (udmFault != null) {
            throw udmFault;
        }
        return new SmfSelectionSubscriptionData(Map.of(SmfFixture.SLICE.toString(), new SmfSelectionSubscriptionData.SnssaiInfo(
                List.of(new SmfSelectionSubscriptionData.DnnInfo(SmfFixture.DNN, true))),
                Snssai.of(7).toString(), new SmfSelectionSubscriptionData.SnssaiInfo(List.of())));
    }

    @Override
    public void amf3GppAccessRegistration(String supi, Amf3GppAccessRegistration registration) {
        throw new AssertionError("not an SMF's to ask");
    }

    @Override
    public void updateAmf3GppAccessRegistration(String supi, Amf3GppAccessRegistrationModification modification) {
        throw new AssertionError("not an SMF's to ask");
    }

    @Override
    public Amf3GppAccessRegistration getAmf3GppAccessRegistration(String supi) {
        throw new AssertionError("not an SMF's to ask");
    }
}
