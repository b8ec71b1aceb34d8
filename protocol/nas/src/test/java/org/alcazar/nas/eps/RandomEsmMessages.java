// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.alcazar.nas.RandomElements.PLMN;
import static org.alcazar.nas.RandomElements.TIMER_3;
import static org.alcazar.nas.RandomElements.octets;
import static org.alcazar.nas.eps.RandomEpsElements.APN;
import static org.alcazar.nas.eps.RandomEpsElements.OPTIONS;
import static org.alcazar.nas.eps.RandomEpsElements.PDN_ADDRESS;
import static org.alcazar.testkit.Generators.booleans;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.ints;

import java.util.random.RandomGenerator;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextRequest;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.BearerResourceAllocationReject;
import org.alcazar.nas.eps.message.BearerResourceAllocationRequest;
import org.alcazar.nas.eps.message.BearerResourceModificationReject;
import org.alcazar.nas.eps.message.BearerResourceModificationRequest;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.EsmDataTransport;
import org.alcazar.nas.eps.message.EsmDummyMessage;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.EsmMessageType;
import org.alcazar.nas.eps.message.EsmNotification;
import org.alcazar.nas.eps.message.EsmStatus;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextReject;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.PdnDisconnectReject;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.nas.eps.message.RemoteUeReport;
import org.alcazar.nas.eps.message.RemoteUeReportResponse;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** ESM messages of every type, each optional element there or not. */
final class RandomEsmMessages {

    static final Generator<EsmMessage> ANY = random -> of(constants(EsmMessageType.class).next(random)).next(random);

    private final RandomGenerator random;

    private RandomEsmMessages(RandomGenerator random) {
        this.random = random;
    }

    static Generator<EsmMessage> of(EsmMessageType type) {
        return random -> new RandomEsmMessages(random).message(type);
    }

    private EsmMessage message(EsmMessageType type) {
        return switch (type) {
            case ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST ->
                    ActivateDefaultEpsBearerContextRequest.builder(bearer(), transaction(), one(octets(1, 13).map(EpsQos::new)), one(APN),
                            one(PDN_ADDRESS))
                    .apnAmbr(maybe(octets(2, 6).map(ApnAmbr::new))).cause(maybe(constants(EsmCause.class))).pco(maybe(OPTIONS))
                    .extendedPco(maybe(OPTIONS))
                    .others(others(other(ActivateDefaultEpsBearerContextRequest.TRANSACTION_IDENTIFIER, 1, 2),
                            other(ActivateDefaultEpsBearerContextRequest.NEGOTIATED_QOS, 12, 20),
                            other(ActivateDefaultEpsBearerContextRequest.NEGOTIATED_LLC_SAPI, 1, 1),
                            other(ActivateDefaultEpsBearerContextRequest.RADIO_PRIORITY),
                            other(ActivateDefaultEpsBearerContextRequest.PACKET_FLOW_IDENTIFIER, 1, 1),
                            other(ActivateDefaultEpsBearerContextRequest.CONNECTIVITY_TYPE),
                            other(ActivateDefaultEpsBearerContextRequest.WLAN_OFFLOAD_INDICATION),
                            other(ActivateDefaultEpsBearerContextRequest.NBIFOM_CONTAINER, 1, 255),
                            other(ActivateDefaultEpsBearerContextRequest.HEADER_COMPRESSION_CONFIGURATION, 3, 255),
                            other(ActivateDefaultEpsBearerContextRequest.CONTROL_PLANE_ONLY_INDICATION),
                            other(ActivateDefaultEpsBearerContextRequest.SERVING_PLMN_RATE_CONTROL, 2, 2),
                            other(ActivateDefaultEpsBearerContextRequest.EXTENDED_APN_AMBR, 6, 6)))
                    .build();
            case ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT -> ActivateDefaultEpsBearerContextAccept.builder(bearer(), transaction())
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS)).build();
            case ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT ->
                    ActivateDefaultEpsBearerContextReject.builder(bearer(), transaction(), one(constants(EsmCause.class)))
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS)).build();
            case ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST ->
                    ActivateDedicatedEpsBearerContextRequest.builder(bearer(), transaction(), one(ints(0, 15)), one(octets(1,
                            13).map(EpsQos::new)), one(octets(1, 255)))
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS))
                    .others(others(other(ActivateDedicatedEpsBearerContextRequest.TRANSACTION_IDENTIFIER, 1, 2),
                            other(ActivateDedicatedEpsBearerContextRequest.NEGOTIATED_QOS, 12, 20),
                            other(ActivateDedicatedEpsBearerContextRequest.NEGOTIATED_LLC_SAPI, 1, 1),
                            other(ActivateDedicatedEpsBearerContextRequest.RADIO_PRIORITY),
                            other(ActivateDedicatedEpsBearerContextRequest.PACKET_FLOW_IDENTIFIER, 1, 1),
                            other(ActivateDedicatedEpsBearerContextRequest.WLAN_OFFLOAD_INDICATION),
                            other(ActivateDedicatedEpsBearerContextRequest.NBIFOM_CONTAINER, 1, 255),
                            other(ActivateDedicatedEpsBearerContextRequest.EXTENDED_EPS_QOS, 10, 10)))
                    .build();
            case ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT -> ActivateDedicatedEpsBearerContextAccept.builder(bearer(), transaction())
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS))
                    .others(others(other(ActivateDedicatedEpsBearerContextAccept.NBIFOM_CONTAINER, 1, 255))).build();
            case ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT ->
                    ActivateDedicatedEpsBearerContextReject.builder(bearer(), transaction(), one(constants(EsmCause.class)))
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS))
                    .others(others(other(ActivateDedicatedEpsBearerContextReject.NBIFOM_CONTAINER, 1, 255))).build();
            case MODIFY_EPS_BEARER_CONTEXT_REQUEST -> ModifyEpsBearerContextRequest.builder(bearer(), transaction())
                    .newQos(maybe(octets(1, 13).map(EpsQos::new))).tft(maybe(octets(1, 255)))
                    .apnAmbr(maybe(octets(2, 6).map(ApnAmbr::new))).pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS))
                    .others(others(other(ModifyEpsBearerContextRequest.NEW_QOS, 12, 20),
                            other(ModifyEpsBearerContextRequest.NEGOTIATED_LLC_SAPI, 1, 1),
                            other(ModifyEpsBearerContextRequest.RADIO_PRIORITY),
                            other(ModifyEpsBearerContextRequest.PACKET_FLOW_IDENTIFIER, 1, 1),
                            other(ModifyEpsBearerContextRequest.WLAN_OFFLOAD_INDICATION),
                            other(ModifyEpsBearerContextRequest.NBIFOM_CONTAINER, 1, 255),
                            other(ModifyEpsBearerContextRequest.HEADER_COMPRESSION_CONFIGURATION, 3, 255),
                            other(ModifyEpsBearerContextRequest.EXTENDED_APN_AMBR, 6, 6),
                            other(ModifyEpsBearerContextRequest.EXTENDED_EPS_QOS, 10, 10)))
                    .build();
            case MODIFY_EPS_BEARER_CONTEXT_ACCEPT -> ModifyEpsBearerContextAccept.builder(bearer(), transaction()).pco(maybe(OPTIONS))
                    .extendedPco(maybe(OPTIONS)).others(others(other(ModifyEpsBearerContextAccept.NBIFOM_CONTAINER, 1, 255))).build();
            case MODIFY_EPS_BEARER_CONTEXT_REJECT ->
                    ModifyEpsBearerContextReject.builder(bearer(), transaction(), one(constants(EsmCause.class))).pco(maybe(OPTIONS))
                    .extendedPco(maybe(OPTIONS)).others(others(other(ModifyEpsBearerContextReject.NBIFOM_CONTAINER, 1, 255))).build();
            case DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST ->
                    DeactivateEpsBearerContextRequest.builder(bearer(), transaction(), one(constants(EsmCause.class))).pco(maybe(OPTIONS))
                    .t3396(maybe(TIMER_3)).extendedPco(maybe(OPTIONS))
                    .others(others(other(DeactivateEpsBearerContextRequest.WLAN_OFFLOAD_INDICATION),
                            other(DeactivateEpsBearerContextRequest.NBIFOM_CONTAINER, 1, 255)))
                    .build();
            case DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT -> DeactivateEpsBearerContextAccept.builder(bearer(), transaction())
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS)).build();
            case PDN_CONNECTIVITY_REQUEST ->
                    PdnConnectivityRequest.builder(bearer(), transaction(), one(constants(PdnRequestType.class)),
                            one(constants(PdnType.class)))
                    .informationTransfer(maybe(booleans())).apn(maybe(APN)).pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS))
                    .others(others(other(PdnConnectivityRequest.DEVICE_PROPERTIES), other(PdnConnectivityRequest.NBIFOM_CONTAINER, 1, 255),
                            other(PdnConnectivityRequest.HEADER_COMPRESSION_CONFIGURATION, 3, 255)))
                    .build();
            case PDN_CONNECTIVITY_REJECT -> PdnConnectivityReject.builder(bearer(), transaction(), one(constants(EsmCause.class)))
                    .pco(maybe(OPTIONS)).backOffTimer(maybe(TIMER_3)).extendedPco(maybe(OPTIONS))
                    .others(others(other(PdnConnectivityReject.RE_ATTEMPT_INDICATOR, 1, 1), other(PdnConnectivityReject.NBIFOM_CONTAINER,
                            1, 255)))
                    .build();
            case PDN_DISCONNECT_REQUEST -> PdnDisconnectRequest.builder(bearer(), transaction(), one(ints(0, 15))).pco(maybe(OPTIONS))
                    .extendedPco(maybe(OPTIONS)).build();
            case PDN_DISCONNECT_REJECT -> PdnDisconnectReject.builder(bearer(), transaction(), one(constants(EsmCause.class)))
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS)).build();
            case BEARER_RESOURCE_ALLOCATION_REQUEST ->
                    BearerResourceAllocationRequest.builder(bearer(), transaction(), one(ints(0, 15)), one(octets(1, 255)), one(octets(1,
                            13).map(EpsQos::new)))
                    .pco(maybe(OPTIONS)).extendedPco(maybe(OPTIONS))
                    .others(others(other(BearerResourceAllocationRequest.DEVICE_PROPERTIES),
                            other(BearerResourceAllocationRequest.NBIFOM_CONTAINER, 1, 255),
                            other(BearerResourceAllocationRequest.EXTENDED_EPS_QOS, 10, 10)))
                    .build();
            case BEARER_RESOURCE_ALLOCATION_REJECT ->
                    BearerResourceAllocationReject.builder(bearer(), transaction(), one(constants(EsmCause.class))).pco(maybe(OPTIONS))
                    .backOffTimer(maybe(TIMER_3)).extendedPco(maybe(OPTIONS))
                    .others(others(other(BearerResourceAllocationReject.RE_ATTEMPT_INDICATOR, 1, 1),
                            other(BearerResourceAllocationReject.NBIFOM_CONTAINER, 1, 255)))
                    .build();
            case BEARER_RESOURCE_MODIFICATION_REQUEST ->
                    BearerResourceModificationRequest.builder(bearer(), transaction(), one(ints(0, 15)), one(octets(1, 255)))
                    .requiredQos(maybe(octets(1, 13).map(EpsQos::new))).cause(maybe(constants(EsmCause.class))).pco(maybe(OPTIONS))
                    .extendedPco(maybe(OPTIONS))
                    .others(others(other(BearerResourceModificationRequest.DEVICE_PROPERTIES),
                            other(BearerResourceModificationRequest.NBIFOM_CONTAINER, 1, 255),
                            other(BearerResourceModificationRequest.HEADER_COMPRESSION_CONFIGURATION, 3, 255),
                            other(BearerResourceModificationRequest.EXTENDED_EPS_QOS, 10, 10)))
                    .build();
            case BEARER_RESOURCE_MODIFICATION_REJECT ->
                    BearerResourceModificationReject.builder(bearer(), transaction(), one(constants(EsmCause.class))).pco(maybe(OPTIONS))
                    .backOffTimer(maybe(TIMER_3)).extendedPco(maybe(OPTIONS))
                    .others(others(other(BearerResourceModificationReject.RE_ATTEMPT_INDICATOR, 1, 1),
                            other(BearerResourceModificationReject.NBIFOM_CONTAINER, 1, 255)))
                    .build();
            case ESM_INFORMATION_REQUEST -> new EsmInformationRequest(bearer(), transaction());
            case ESM_INFORMATION_RESPONSE -> EsmInformationResponse.builder(bearer(), transaction()).apn(maybe(APN)).pco(maybe(OPTIONS))
                    .extendedPco(maybe(OPTIONS)).build();
            case ESM_NOTIFICATION -> new EsmNotification(bearer(), transaction(), one(ints(0, 255)));
            case ESM_DUMMY_MESSAGE -> new EsmDummyMessage(bearer(), transaction());
            case ESM_STATUS -> new EsmStatus(bearer(), transaction(), one(constants(EsmCause.class)));
            case REMOTE_UE_REPORT ->
                    new RemoteUeReport(bearer(), transaction(), others(other(RemoteUeReport.REMOTE_UE_CONTEXT_CONNECTED, 1, 300),
                            other(RemoteUeReport.REMOTE_UE_CONTEXT_DISCONNECTED, 1, 300),
                            other(RemoteUeReport.PROSE_KEY_MANAGEMENT_FUNCTION_ADDRESS, 1, 17)));
            case REMOTE_UE_REPORT_RESPONSE -> new RemoteUeReportResponse(bearer(), transaction());
            case ESM_DATA_TRANSPORT ->
                    new EsmDataTransport(bearer(), transaction(), one(octets(1, 300)),
                            others(other(EsmDataTransport.RELEASE_ASSISTANCE_INDICATION)));
        };
    }

    private int bearer() {
        return ints(0, 15).next(random);
    }

    private int transaction() {
        return ints(0, 255).next(random);
    }

    private OtherElements others(Other... possible) {
        var others = OtherElements.NONE;
        for (var other : possible) {
            if (random.nextInt(6) == 0) {
                others = others.with(other.iei(), other.value(random));
            }
        }
        return others;
    }

    private static Other other(int iei, int least, int most) {
        return new Other(iei, least, most);
    }

    private static Other other(int iei) {
        return new Other(iei, -1, -1);
    }

    private <T> T one(Generator<T> generator) {
        return generator.next(random);
    }

    private <T> @Nullable T maybe(Generator<T> generator) {
        return random.nextInt(3) == 0 ? generator.next(random) : null;
    }

    /** An element that is not looked into; {@code most} below zero for one of half an octet. */
    private record Other(int iei, int least, int most) {

        Octets value(RandomGenerator random) {
            return most < 0 ? Octets.of(random.nextInt(16)) : octets(least, most).next(random);
        }
    }
}
