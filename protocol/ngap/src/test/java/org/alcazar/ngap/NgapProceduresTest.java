// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.ap.element.TriggeringMessage;
import org.junit.jupiter.api.Test;

/** Every elementary procedure of TS 38.413 §8.1, Release 17, by its code: its messages are known here. */
class NgapProceduresTest {

    /** Code, message that begins the procedure, successful outcome, unsuccessful outcome. */
    private static final List<String> PROCEDURES = List.of(
            "0 AmfConfigurationUpdate AmfConfigurationUpdateAcknowledge AmfConfigurationUpdateFailure",
            "1 AmfStatusIndication",
            "2 CellTrafficTrace",
            "3 DeactivateTrace",
            "4 DownlinkNasTransport",
            "5 DownlinkNonUeAssociatedNrppaTransport",
            "6 DownlinkRanConfigurationTransfer",
            "7 DownlinkRanStatusTransfer",
            "8 DownlinkUeAssociatedNrppaTransport",
            "9 ErrorIndication",
            "10 HandoverCancel HandoverCancelAcknowledge",
            "11 HandoverNotify",
            "12 HandoverRequired HandoverCommand HandoverPreparationFailure",
            "13 HandoverRequest HandoverRequestAcknowledge HandoverFailure",
            "14 InitialContextSetupRequest InitialContextSetupResponse InitialContextSetupFailure",
            "15 InitialUeMessage",
            "16 LocationReportingControl",
            "17 LocationReportingFailureIndication",
            "18 LocationReport",
            "19 NasNonDeliveryIndication",
            "20 NgReset NgResetAcknowledge",
            "21 NgSetupRequest NgSetupResponse NgSetupFailure",
            "22 OverloadStart",
            "23 OverloadStop",
            "24 Paging",
            "25 PathSwitchRequest PathSwitchRequestAcknowledge PathSwitchRequestFailure",
            "26 PduSessionResourceModifyRequest PduSessionResourceModifyResponse",
            "27 PduSessionResourceModifyIndication PduSessionResourceModifyConfirm",
            "28 PduSessionResourceReleaseCommand PduSessionResourceReleaseResponse",
            "29 PduSessionResourceSetupRequest PduSessionResourceSetupResponse",
            "30 PduSessionResourceNotify",
            "31 PrivateMessage",
            "32 PwsCancelRequest PwsCancelResponse",
            "33 PwsFailureIndication",
            "34 PwsRestartIndication",
            "35 RanConfigurationUpdate RanConfigurationUpdateAcknowledge RanConfigurationUpdateFailure",
            "36 RerouteNasRequest",
            "37 RrcInactiveTransitionReport",
            "38 TraceFailureIndication",
            "39 TraceStart",
            "40 UeContextModificationRequest UeContextModificationResponse UeContextModificationFailure",
            "41 UeContextReleaseCommand UeContextReleaseComplete",
            "42 UeContextReleaseRequest",
            "43 UeRadioCapabilityCheckRequest UeRadioCapabilityCheckResponse",
            "44 UeRadioCapabilityInfoIndication",
            "45 UeTnlaBindingReleaseRequest",
            "46 UplinkNasTransport",
            "47 UplinkNonUeAssociatedNrppaTransport",
            "48 UplinkRanConfigurationTransfer",
            "49 UplinkRanStatusTransfer",
            "50 UplinkUeAssociatedNrppaTransport",
            "51 WriteReplaceWarningRequest WriteReplaceWarningResponse",
            "52 SecondaryRatDataUsageReport",
            "53 UplinkRimInformationTransfer",
            "54 DownlinkRimInformationTransfer",
            "55 RetrieveUeInformation",
            "56 UeInformationTransfer",
            "57 RanCpRelocationIndication",
            "58 UeContextResumeRequest UeContextResumeResponse UeContextResumeFailure",
            "59 UeContextSuspendRequest UeContextSuspendResponse UeContextSuspendFailure",
            "60 UeRadioCapabilityIdMappingRequest UeRadioCapabilityIdMappingResponse",
            "61 HandoverSuccess",
            "62 UplinkRanEarlyStatusTransfer",
            "63 DownlinkRanEarlyStatusTransfer",
            "64 AmfCpRelocationIndication",
            "65 ConnectionEstablishmentIndication",
            "66 BroadcastSessionModificationRequest BroadcastSessionModificationResponse BroadcastSessionModificationFailure",
            "67 BroadcastSessionReleaseRequest BroadcastSessionReleaseResponse",
            "68 BroadcastSessionSetupRequest BroadcastSessionSetupResponse BroadcastSessionSetupFailure",
            "69 DistributionSetupRequest DistributionSetupResponse DistributionSetupFailure",
            "70 DistributionReleaseRequest DistributionReleaseResponse",
            "71 MulticastSessionActivationRequest MulticastSessionActivationResponse MulticastSessionActivationFailure",
            "72 MulticastSessionDeactivationRequest MulticastSessionDeactivationResponse",
            "73 MulticastSessionUpdateRequest MulticastSessionUpdateResponse MulticastSessionUpdateFailure",
            "74 MulticastGroupPaging",
            "75 BroadcastSessionReleaseRequired");

    @Test
    void theMessagesOfEveryProcedureAreKnown() {
        for (var procedure : PROCEDURES) {
            var words = procedure.split(" ");
            int code = code(procedure);
            for (var type : TriggeringMessage.values()) {
                boolean expected = words.length > 1 + type.ordinal() && !words[1 + type.ordinal()].equals("-");
                assertThat(Ngap.isKnown(type, code)).as(procedure + ": " + type).isEqualTo(expected);
            }
        }
    }

    @Test
    void theTableNamesEveryCodeAndEveryMessage() {
        var codes = PROCEDURES.stream().map(NgapProceduresTest::code).toList();
        assertThat(codes).isEqualTo(IntStream.rangeClosed(0, 75).boxed().toList());
        var known = AnyMessage.classes().map(Class::getSimpleName).toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(messages(PROCEDURES));
    }

    @Test
    void noOtherCodeIsKnown() {
        for (int code = PROCEDURES.size(); code < 256; code++) {
            for (var type : TriggeringMessage.values()) {
                assertThat(Ngap.isKnown(type, code)).isFalse();
            }
        }
    }

    private static int code(String procedure) {
        return Integer.parseInt(procedure.split(" ")[0]);
    }

    private static List<String> messages(List<String> procedures) {
        return procedures.stream().flatMap(procedure -> Stream.of(procedure.split(" ")).skip(1)).filter(word -> !word.equals("-")).toList();
    }
}
