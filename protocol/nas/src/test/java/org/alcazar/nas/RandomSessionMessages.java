// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.alcazar.nas.RandomElements.SECURITY_SERVICE_CONTENT;
import static org.alcazar.nas.RandomElements.S_NSSAI;
import static org.alcazar.nas.RandomElements.TIMER_2;
import static org.alcazar.nas.RandomElements.TIMER_3;
import static org.alcazar.nas.RandomElements.octets;
import static org.alcazar.nas.RandomSessionElements.ADDRESS;
import static org.alcazar.nas.RandomSessionElements.ALLOWED_SSC_MODE;
import static org.alcazar.nas.RandomSessionElements.AMBR;
import static org.alcazar.nas.RandomSessionElements.CAPABILITY;
import static org.alcazar.nas.RandomSessionElements.CAUSE;
import static org.alcazar.nas.RandomSessionElements.CONGESTION;
import static org.alcazar.nas.RandomSessionElements.DATA_RATE;
import static org.alcazar.nas.RandomSessionElements.DNN;
import static org.alcazar.nas.RandomSessionElements.MAPPED_CONTEXTS;
import static org.alcazar.nas.RandomSessionElements.OPTIONS;
import static org.alcazar.nas.RandomSessionElements.QOS_FLOWS;
import static org.alcazar.nas.RandomSessionElements.QOS_RULES;
import static org.alcazar.nas.RandomSessionElements.REATTEMPT;
import static org.alcazar.testkit.Generators.booleans;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.oneOf;

import java.util.random.RandomGenerator;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.FiveGsmNetworkFeatureSupport;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ServingPlmnRateControl;
import org.alcazar.nas.element.SscMode;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmMessageType;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionAuthenticationCommand;
import org.alcazar.nas.message.PduSessionAuthenticationComplete;
import org.alcazar.nas.message.PduSessionAuthenticationResult;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationCommandReject;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionModificationReject;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseReject;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.nas.message.RemoteUeReport;
import org.alcazar.nas.message.RemoteUeReportResponse;
import org.alcazar.nas.message.ServiceLevelAuthenticationCommand;
import org.alcazar.nas.message.ServiceLevelAuthenticationComplete;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Messages of session management of every type, each optional element there or not. */
final class RandomSessionMessages {

    static final Generator<FiveGsmMessage> ANY = random -> of(constants(FiveGsmMessageType.class).next(random)).next(random);

    private final RandomGenerator random;
    private final int psi;
    private final int pti;

    private RandomSessionMessages(RandomGenerator random) {
        this.random = random;
        this.psi = random.nextInt(256);
        this.pti = random.nextInt(256);
    }

    static Generator<FiveGsmMessage> of(FiveGsmMessageType type) {
        return random -> new RandomSessionMessages(random).message(type);
    }

    private FiveGsmMessage message(FiveGsmMessageType type) {
        return switch (type) {
            case PDU_SESSION_ESTABLISHMENT_REQUEST -> establishmentRequest();
            case PDU_SESSION_ESTABLISHMENT_ACCEPT -> establishmentAccept();
            case PDU_SESSION_ESTABLISHMENT_REJECT -> PduSessionEstablishmentReject.builder(psi, pti, one(CAUSE)).backOffTimer(maybe(TIMER_3))
                    .allowedSscMode(maybe(ALLOWED_SSC_MODE)).eapMessage(eap()).congestionReattemptIndicator(maybe(CONGESTION))
                    .protocolConfigurationOptions(maybe(OPTIONS)).reattemptIndicator(maybe(REATTEMPT))
                    .others(other(PduSessionEstablishmentReject.SERVICE_LEVEL_AA_CONTAINER, 3, 40)).build();
            case PDU_SESSION_AUTHENTICATION_COMMAND -> new PduSessionAuthenticationCommand(psi, pti, one(octets(4, 60)), maybe(OPTIONS));
            case PDU_SESSION_AUTHENTICATION_COMPLETE -> new PduSessionAuthenticationComplete(psi, pti, one(octets(4, 60)), maybe(OPTIONS));
            case PDU_SESSION_AUTHENTICATION_RESULT -> new PduSessionAuthenticationResult(psi, pti, eap(), maybe(OPTIONS));
            case PDU_SESSION_MODIFICATION_REQUEST -> modificationRequest();
            case PDU_SESSION_MODIFICATION_REJECT -> PduSessionModificationReject.builder(psi, pti, one(CAUSE)).backOffTimer(maybe(TIMER_3))
                    .congestionReattemptIndicator(maybe(CONGESTION)).protocolConfigurationOptions(maybe(OPTIONS))
                    .reattemptIndicator(maybe(REATTEMPT)).build();
            case PDU_SESSION_MODIFICATION_COMMAND -> modificationCommand();
            case PDU_SESSION_MODIFICATION_COMPLETE -> new PduSessionModificationComplete(psi, pti, maybe(OPTIONS),
                    other(PduSessionModificationComplete.PORT_MANAGEMENT_INFORMATION, 1, 40));
            case PDU_SESSION_MODIFICATION_COMMAND_REJECT -> new PduSessionModificationCommandReject(psi, pti, one(CAUSE), maybe(OPTIONS));
            case PDU_SESSION_RELEASE_REQUEST -> new PduSessionReleaseRequest(psi, pti, maybe(CAUSE), maybe(OPTIONS));
            case PDU_SESSION_RELEASE_REJECT -> new PduSessionReleaseReject(psi, pti, one(CAUSE), maybe(OPTIONS));
            case PDU_SESSION_RELEASE_COMMAND -> PduSessionReleaseCommand.builder(psi, pti, one(CAUSE)).backOffTimer(maybe(TIMER_3)).eapMessage(eap())
                    .congestionReattemptIndicator(maybe(CONGESTION)).protocolConfigurationOptions(maybe(OPTIONS))
                    .accessType(maybe(oneOf(AccessType.THREE_GPP, AccessType.NON_3GPP))).build();
            case PDU_SESSION_RELEASE_COMPLETE -> new PduSessionReleaseComplete(psi, pti, maybe(CAUSE), maybe(OPTIONS));
            case FIVE_GSM_STATUS -> new FiveGsmStatus(psi, pti, one(CAUSE));
            case SERVICE_LEVEL_AUTHENTICATION_COMMAND -> new ServiceLevelAuthenticationCommand(psi, pti, one(octets(3, 60)));
            case SERVICE_LEVEL_AUTHENTICATION_COMPLETE -> new ServiceLevelAuthenticationComplete(psi, pti, one(octets(3, 60)));
            case REMOTE_UE_REPORT -> new RemoteUeReport(psi, pti, other(RemoteUeReport.REMOTE_UE_CONTEXT_CONNECTED, 13, 60));
            case SM_SECURITY_SERVICE_DOWNLINK -> new SmSecurityServiceDownlink(psi, pti, one(SECURITY_SERVICE_CONTENT));
            case SM_SECURITY_SERVICE_UPLINK -> new SmSecurityServiceUplink(psi, pti, one(SECURITY_SERVICE_CONTENT));
            case SM_PROTECTED_MESSAGE -> new SmProtectedMessage(psi, pti, oneOf(SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED,
                    SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT, SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT)
                    .next(random), random.nextInt(), random.nextInt(256), one(octets(4, 300)));
            case REMOTE_UE_REPORT_RESPONSE -> new RemoteUeReportResponse(psi, pti);
        };
    }

    private FiveGsmMessage establishmentRequest() {
        return PduSessionEstablishmentRequest.builder(psi, pti, one(DATA_RATE)).pduSessionType(maybe(constants(PduSessionType.class)))
                .sscMode(maybe(constants(SscMode.class))).capability(maybe(CAPABILITY)).maximumPacketFilters(maybe(ints(0, 2047)))
                .alwaysOnRequested(maybe(booleans())).dnRequestContainer(maybe(octets(1, 253))).protocolConfigurationOptions(maybe(OPTIONS))
                .suggestedInterfaceIdentifier(maybe(ADDRESS))
                .others(RandomElements.services(other(PduSessionEstablishmentRequest.IP_HEADER_COMPRESSION_CONFIGURATION, 3, 255), random))
                .build();
    }

    private FiveGsmMessage establishmentAccept() {
        return PduSessionEstablishmentAccept
                .builder(psi, pti, constants(PduSessionType.class).next(random), constants(SscMode.class).next(random), one(QOS_RULES), one(AMBR))
                .cause(maybe(CAUSE)).pduAddress(maybe(ADDRESS)).rqTimer(maybe(TIMER_2)).snssai(maybe(S_NSSAI)).alwaysOn(maybe(booleans()))
                .mappedEpsBearerContexts(maybe(MAPPED_CONTEXTS)).eapMessage(eap()).qosFlows(maybe(QOS_FLOWS))
                .protocolConfigurationOptions(maybe(OPTIONS)).dnn(maybe(DNN))
                .networkFeatureSupport(maybe(octets(1, 13).map(FiveGsmNetworkFeatureSupport::new)))
                .servingPlmnRateControl(maybe(ints(0, 0xffff).map(ServingPlmnRateControl::new))).controlPlaneOnly(maybe(booleans()))
                .others(RandomElements.services(other(PduSessionEstablishmentAccept.ATSSS_CONTAINER, 0, 60), random)).build();
    }

    private FiveGsmMessage modificationRequest() {
        return PduSessionModificationRequest.builder(psi, pti).capability(maybe(CAPABILITY)).cause(maybe(CAUSE)).maximumPacketFilters(maybe(ints(0, 2047)))
                .alwaysOnRequested(maybe(booleans())).maximumDataRate(maybe(DATA_RATE)).qosRules(maybe(QOS_RULES)).qosFlows(maybe(QOS_FLOWS))
                .mappedEpsBearerContexts(maybe(MAPPED_CONTEXTS)).protocolConfigurationOptions(maybe(OPTIONS))
                .others(other(PduSessionModificationRequest.PORT_MANAGEMENT_INFORMATION, 1, 60)).build();
    }

    private FiveGsmMessage modificationCommand() {
        return PduSessionModificationCommand.builder(psi, pti).cause(maybe(CAUSE)).sessionAmbr(maybe(AMBR)).rqTimer(maybe(TIMER_2))
                .alwaysOn(maybe(booleans())).qosRules(maybe(QOS_RULES)).mappedEpsBearerContexts(maybe(MAPPED_CONTEXTS)).qosFlows(maybe(QOS_FLOWS))
                .protocolConfigurationOptions(maybe(OPTIONS)).servingPlmnRateControl(maybe(ints(0, 0xffff).map(ServingPlmnRateControl::new)))
                .others(other(PduSessionModificationCommand.RECEIVED_MBS_CONTAINER, 6, 60)).build();
    }

    private @Nullable Octets eap() {
        return maybe(octets(4, 60));
    }

    private OtherElements other(int iei, int least, int most) {
        return random.nextInt(3) == 0 ? OtherElements.NONE.with(iei, octets(least, most).next(random)) : OtherElements.NONE;
    }

    private <T> T one(Generator<T> generator) {
        return generator.next(random);
    }

    private <T> @Nullable T maybe(Generator<T> generator) {
        return random.nextInt(3) == 0 ? generator.next(random) : null;
    }
}
