// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.ngap.element.AcceptedQosFlow;
import org.alcazar.ngap.element.AllocationAndRetentionPriority;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.DrbEarlyStatus;
import org.alcazar.ngap.element.DrbStatus;
import org.alcazar.ngap.element.DrbStatusUl;
import org.alcazar.ngap.element.GbrQosInformation;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.MaximumIntegrityProtectedDataRate;
import org.alcazar.ngap.element.PacketErrorRate;
import org.alcazar.ngap.element.PdcpCount;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.PduSessionAggregateMaximumBitRate;
import org.alcazar.ngap.element.PduSessionType;
import org.alcazar.ngap.element.PreEmptionCapability;
import org.alcazar.ngap.element.PreEmptionVulnerability;
import org.alcazar.ngap.element.ProtectionIndication;
import org.alcazar.ngap.element.QosCharacteristics;
import org.alcazar.ngap.element.QosFlowLevelQosParameters;
import org.alcazar.ngap.element.QosFlowSetupRequestItem;
import org.alcazar.ngap.element.QosFlowWithDataForwarding;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.TargetId;
import org.alcazar.ngap.element.TargetRanNodeId;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.message.DownlinkRanEarlyStatusTransfer;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverPreparationFailure;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.HandoverSuccess;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PathSwitchRequestAcknowledge;
import org.alcazar.ngap.message.PathSwitchRequestFailure;
import org.alcazar.ngap.message.PduSessionResourceModifyConfirm;
import org.alcazar.ngap.message.PduSessionResourceModifyIndication;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.SecondaryRatDataUsageReport;
import org.alcazar.ngap.message.UplinkRanStatusTransfer;
import org.alcazar.ngap.transfer.HandoverCommandTransfer;
import org.alcazar.ngap.transfer.HandoverPreparationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.HandoverRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.HandoverRequiredTransfer;
import org.alcazar.ngap.transfer.HandoverResourceAllocationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestSetupFailedTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyConfirmTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseCommandTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.ngap.transfer.SecondaryRatDataUsageReportTransfer;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written here says to another implementation what it says here. */
class TransferTsharkTest {

    private static final int UPPER_PDU = 252;
    private static final int DISSECTOR_NAME = 12;
    private static final int TRANSFERS_OF_A_CLASS = 40;

    private static final UpTransportLayerInformation TUNNEL = UpTransportLayerInformation.of(Octets.of(192, 0, 2, 1), 0xfedc_ba98L);
    private static final AllocationAndRetentionPriority PRIORITY = new AllocationAndRetentionPriority(
            8, PreEmptionCapability.MAY_TRIGGER_PRE_EMPTION, PreEmptionVulnerability.NOT_PRE_EMPTABLE);
    private static final Octets CONTAINER = Octets.of(1, 2, 3);

    private static final PduSessionResourceSetupRequestTransfer SETUP = PduSessionResourceSetupRequestTransfer.builder(
                    TUNNEL, PduSessionType.IPV4V6,
                    List.of(new QosFlowSetupRequestItem(1, new QosFlowLevelQosParameters(new QosCharacteristics.NonDynamic(9), PRIORITY)),
                            new QosFlowSetupRequestItem(63, new QosFlowLevelQosParameters(
                                    new QosCharacteristics.Dynamic(77, 150, new PacketErrorRate(1, 6), 130, null, 2000, 4095, null, null,
                                            null),
                                    PRIORITY, new GbrQosInformation(2_000_000, 1_000_000, 256_000, 128_000, true, 12, null, List.of()),
                                    true, false, null, null))))
            .pduSessionAggregateMaximumBitRate(new PduSessionAggregateMaximumBitRate(1_000_000_000, 500_000_000))
            .securityIndication(new SecurityIndication(ProtectionIndication.REQUIRED, ProtectionIndication.PREFERRED,
                    MaximumIntegrityProtectedDataRate.MAXIMUM_UE_RATE, MaximumIntegrityProtectedDataRate.BITRATE_64_KBS))
            .networkInstance(5)
            .build();

    private static final PduSession.Transfer SWITCHED =
            new PduSession.Transfer(5, PathSwitchRequestTransfer.builder(TUNNEL, List.of(new AcceptedQosFlow(1))).build().encode());
    private static final PduSession.Transfer ADMITTED = new PduSession.Transfer(6,
            HandoverRequestAcknowledgeTransfer.builder(TUNNEL, List.of(new QosFlowWithDataForwarding(1, false, null))).build().encode());

    @TempDir
    private Path folder;

    @Test
    void anotherImplementationReadsASetupRequestTransferAlike() throws IOException, InterruptedException {
        var request = new PduSessionResourceSetupRequest(Samples.AMF, Samples.RAN,
                List.of(new PduSession.Setup(5, null, Samples.SLICE, SETUP.encode())));
        assertThat(dissect(List.of(request), "ngap", "ngap.pDUSessionID", "ngap.pDUSessionAggregateMaximumBitRateDL", "ngap.gTP_TEID",
                "ngap.TransportLayerAddressIPv4", "ngap.PDUSessionType", "ngap.integrityProtectionIndication",
                "ngap.confidentialityProtectionIndication", "ngap.maximumIntegrityProtectedDataRate_UL",
                "ngap.MaximumIntegrityProtectedDataRate", "ngap.NetworkInstance", "ngap.qosFlowIdentifier", "ngap.fiveQI",
                "ngap.priorityLevelARP", "ngap.priorityLevelQos", "ngap.packetDelayBudget", "ngap.pERScalar", "ngap.pERExponent",
                "ngap.maximumFlowBitRateUL", "ngap.guaranteedFlowBitRateDL"))
                .containsExactly(String.join("\t", "5", "1000000000", "fedcba98", "192.0.2.1", "2", "0", "1", "1", "0", "5", "1,63",
                        "9,130", "8,8", "77", "150", "1", "6", "1000000", "256000"));
    }

    @Test
    void anotherImplementationReadsHandoverMessagesAlike() throws IOException, InterruptedException {
        assertThat(dissect(handovers().toList(), "ngap.nextHopChainingCount || ngap.pDCP_SN18 || ngap.pDCP_SN12", "ngap.procedureCode",
                "ngap.HandoverType", "ngap.nextHopChainingCount", "ngap.dRB_ID", "ngap.pDCP_SN12", "ngap.hFN_PDCP_SN12", "ngap.pDCP_SN18",
                "ngap.hFN_PDCP_SN18"))
                .containsExactly("25\t\t7\t\t\t\t\t", "13\t0\t2\t\t\t\t\t",
                        "49\t\t\t32\t4095\t1048575\t262143\t16383",
                        "63\t\t\t1\t\t\t70000\t3");
    }

    @Test
    void anotherImplementationFindsNothingWrong() throws IOException, InterruptedException {
        var messages = new ArrayList<>(handovers().toList());
        AnyMessage.transfers().forEach(type -> IntStream.range(0, TRANSFERS_OF_A_CLASS)
                .mapToObj(i -> AnyMessage.transferWithoutForeignOctets(type).next(Seeded.random(Seeded.seed() + i)))
                .forEach(transfer -> messages.add(carrying(transfer))));
        assertThat(dissect(messages, "ngap", "frame.number")).hasSameSizeAs(messages);
        assertThat(dissect(messages, "_ws.malformed || _ws.expert", "frame.number", "_ws.expert.message", "_ws.col.Info")).isEmpty();
    }

    /** One of each message of handover, with elements whose values can be told apart. */
    private static Stream<NgapMessage> handovers() {
        var session = new PduSession.Transfer(5, new HandoverRequiredTransfer(true).encode());
        var node = GlobalRanNodeId.Gnb.of(Samples.PLMN, 3, 22);
        var key = new SecurityKey(Secret.wrap(new byte[32]));
        var algorithms = UeSecurityCapabilities.ofNasOctets(0xf0, 0x70, 0, 0);
        var cause = CauseRadioNetwork.HANDOVER_DESIRABLE_FOR_RADIO_REASON;
        return Stream.of(
                new HandoverRequired(Samples.AMF, Samples.RAN, HandoverType.INTRA_5GS, cause,
                        new TargetId.RanNode(new TargetRanNodeId(node, Samples.TAI)), true, List.of(session), CONTAINER),
                new HandoverRequired(Samples.AMF, Samples.RAN, HandoverType.FIVE_GS_TO_UTRAN, cause,
                        new TargetId.Rnc(new TargetId.Lai(Samples.PLMN, 7), 4095, 65_535), List.of(session), CONTAINER),
                PathSwitchRequestAcknowledge.builder(Samples.AMF, Samples.RAN, new SecurityContext(7, key),
                                List.of(new PduSession.Transfer(5, new PathSwitchRequestAcknowledgeTransfer(TUNNEL, null, List.of(), null,
                                        List.of()).encode())), List.of(Samples.SLICE))
                        .ueSecurityCapabilities(algorithms).newSecurityContextInd().enhancedCoverageRestriction().build(),
                HandoverRequest.builder(Samples.AMF, HandoverType.INTRA_5GS, cause, new UeAggregateMaximumBitRate(2, 1), algorithms,
                                new SecurityContext(2, key), List.of(new PduSession.HandoverSetup(5, Samples.SLICE, SETUP.encode())),
                                List.of(Samples.SLICE), CONTAINER, new Guami(Samples.PLMN, 2, 1, 0))
                        .newSecurityContextInd().build(),
                new UplinkRanStatusTransfer(Samples.AMF, Samples.RAN, List.of(new DrbStatus(32,
                        new DrbStatusUl.Sn12(new PdcpCount.Sn12(4095, 1_048_575), BitString.of(5, 3)),
                        new PdcpCount.Sn18(262_143, 16_383)))),
                new DownlinkRanEarlyStatusTransfer(Samples.AMF, Samples.RAN,
                        List.of(new DrbEarlyStatus(1, new PdcpCount.Sn18(70_000, 3)))),
                new HandoverNotify(Samples.AMF, Samples.RAN, Samples.LOCATION, true),
                new HandoverCancel(Samples.AMF, Samples.RAN, cause), new HandoverCancelAcknowledge(Samples.AMF, Samples.RAN),
                new HandoverSuccess(Samples.AMF, Samples.RAN), new HandoverFailure(Samples.AMF, cause, null, CONTAINER),
                new HandoverPreparationFailure(Samples.AMF, Samples.RAN, cause),
                new PathSwitchRequest(Samples.RAN, Samples.AMF, Samples.LOCATION, algorithms, List.of(SWITCHED)));
    }

    /** A message whose list holds such a transfer. */
    private static NgapMessage carrying(PduSessionTransfer transfer) {
        var octets = transfer.encode();
        var amf = Samples.AMF;
        var ran = Samples.RAN;
        var one = List.of(new PduSession.Transfer(5, octets));
        var none = List.<PduSession.Transfer>of();
        return switch (transfer) {
            case PduSessionResourceSetupRequestTransfer t ->
                    new PduSessionResourceSetupRequest(amf, ran, List.of(new PduSession.Setup(5, null, Samples.SLICE, octets)));
            case PduSessionResourceSetupResponseTransfer t -> new PduSessionResourceSetupResponse(amf, ran, one, none, null, null);
            case PduSessionResourceSetupUnsuccessfulTransfer t -> new PduSessionResourceSetupResponse(amf, ran, none, one, null, null);
            case PduSessionResourceModifyRequestTransfer t ->
                    new PduSessionResourceModifyRequest(amf, ran, List.of(new PduSession.Modify(5, null, octets, null)));
            case PduSessionResourceModifyResponseTransfer t -> new PduSessionResourceModifyResponse(amf, ran, one, none, null, null);
            case PduSessionResourceModifyUnsuccessfulTransfer t -> new PduSessionResourceModifyResponse(amf, ran, none, one, null, null);
            case PduSessionResourceReleaseCommandTransfer t -> new PduSessionResourceReleaseCommand(amf, ran, one);
            case PduSessionResourceReleaseResponseTransfer t -> new PduSessionResourceReleaseResponse(amf, ran, one);
            case PduSessionResourceNotifyTransfer t -> new PduSessionResourceNotify(amf, ran, one, none, null);
            case PduSessionResourceNotifyReleasedTransfer t -> new PduSessionResourceNotify(amf, ran, none, one, null);
            case PduSessionResourceModifyIndicationTransfer t -> new PduSessionResourceModifyIndication(amf, ran, one);
            case PduSessionResourceModifyConfirmTransfer t -> new PduSessionResourceModifyConfirm(amf, ran, one, none, null);
            case PduSessionResourceModifyIndicationUnsuccessfulTransfer t -> new PduSessionResourceModifyConfirm(amf, ran, none, one, null);
            case PathSwitchRequestTransfer t -> pathSwitch(one, none);
            case PathSwitchRequestSetupFailedTransfer t -> pathSwitch(List.of(SWITCHED), one);
            case PathSwitchRequestAcknowledgeTransfer t -> PathSwitchRequestAcknowledge.builder(amf, ran,
                    new SecurityContext(0, new SecurityKey(Secret.wrap(new byte[32]))), one, List.of(Samples.SLICE)).build();
            case PathSwitchRequestUnsuccessfulTransfer t -> new PathSwitchRequestFailure(amf, ran, one);
            case HandoverRequiredTransfer t -> new HandoverRequired(amf, ran, HandoverType.INTRA_5GS, CauseRadioNetwork.UNSPECIFIED,
                    new TargetId.RanNode(new TargetRanNodeId(GlobalRanNodeId.Gnb.of(Samples.PLMN, 3, 22), Samples.TAI)), one, CONTAINER);
            case HandoverCommandTransfer t -> new HandoverCommand(amf, ran, HandoverType.INTRA_5GS, null, one, none, CONTAINER, null);
            case HandoverPreparationUnsuccessfulTransfer t ->
                    new HandoverCommand(amf, ran, HandoverType.INTRA_5GS, null, none, one, CONTAINER, null);
            case HandoverRequestAcknowledgeTransfer t -> new HandoverRequestAcknowledge(amf, ran, one, CONTAINER);
            case HandoverResourceAllocationUnsuccessfulTransfer t -> new HandoverRequestAcknowledge(amf, ran,
                    List.of(ADMITTED), one, CONTAINER, null, null, false);
            case SecondaryRatDataUsageReportTransfer t -> new SecondaryRatDataUsageReport(amf, ran, one);
        };
    }

    private static PathSwitchRequest pathSwitch(List<PduSession.Transfer> switched, List<PduSession.Transfer> failed) {
        return new PathSwitchRequest(Samples.RAN, Samples.AMF, Samples.LOCATION, UeSecurityCapabilities.ofNasOctets(0xf0, 0x70, 0, 0),
                switched, failed, null, false);
    }

    /** The fields of the messages that the filter lets through, a line each. */
    private List<String> dissect(List<? extends NgapMessage> messages, String filter, String... fields)
            throws IOException, InterruptedException {
        var tshark = tshark();
        if (tshark == null) {
            System.err.println("SKIPPED: no tshark here, so NGAP messages were not dissected; install it (Debian: apt install tshark)");
        }
        Assumptions.assumeTrue(tshark != null, "no tshark");
        var capture = Files.write(folder.resolve("messages.pcap"), capture(messages.stream().map(Ngap::encode).toList()));
        var command = new ArrayList<>(List.of(tshark.toString(), "-r", capture.toString(), "-o", "ngap.dissect_container:FALSE",
                "-Y", filter, "-T", "fields"));
        Stream.of(fields).forEach(field -> command.addAll(List.of("-e", field)));
        var out = folder.resolve("tshark.out");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).as("exit code of tshark").isZero();
        return Files.readAllLines(out);
    }

    /** A capture file of PDUs without anything below them. */
    private static byte[] capture(List<Octets> pdus) {
        var name = "ngap".getBytes(StandardCharsets.US_ASCII);
        int head = 4 + name.length + 4;
        var file = ByteBuffer.allocate(24 + pdus.stream().mapToInt(pdu -> 16 + head + pdu.length()).sum());
        file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(0x40000).putInt(UPPER_PDU);
        for (var pdu : pdus) {
            int length = head + pdu.length();
            file.putLong(0).putInt(length).putInt(length);
            file.putShort((short) DISSECTOR_NAME).putShort((short) name.length).put(name).putInt(0).put(pdu.asBuffer());
        }
        return file.array();
    }

    private static @Nullable Path tshark() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(entry -> Path.of(entry, "tshark"))
                .filter(Files::isExecutable).findFirst().orElse(null);
    }
}
