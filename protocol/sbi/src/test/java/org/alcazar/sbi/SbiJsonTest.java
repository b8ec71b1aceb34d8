// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.amf.AssignEbiData;
import org.alcazar.sbi.amf.AssignedEbiData;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N1N2MessageTransferRspData;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.amf.N2SmInformation;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.Av5gAka;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.ausf.SmKeyData;
import org.alcazar.sbi.ausf.SmKeyInfo;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.eir.EirResponseData;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.alcazar.sbi.hss.ApnConfiguration;
import org.alcazar.sbi.hss.ApnConfiguration.EpsSubscribedQosProfile;
import org.alcazar.sbi.hss.ApnConfigurationProfile;
import org.alcazar.sbi.hss.AuthenticationInformationAnswer;
import org.alcazar.sbi.hss.AuthenticationInformationRequest;
import org.alcazar.sbi.hss.CancelLocationRequest;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.sbi.hss.EUtranVector;
import org.alcazar.sbi.hss.PurgeUeRequest;
import org.alcazar.sbi.hss.SubscriptionData;
import org.alcazar.sbi.hss.UpdateLocationAnswer;
import org.alcazar.sbi.hss.UpdateLocationRequest;
import org.alcazar.sbi.json.SbiJson;
import org.alcazar.sbi.nrf.NfProfile;
import org.alcazar.sbi.nrf.NfType;
import org.alcazar.sbi.nrf.PolicyInformationRequest;
import org.alcazar.sbi.nrf.SearchRequest;
import org.alcazar.sbi.nrf.SearchResult;
import org.alcazar.sbi.ondemand.EapMethod;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.SmSecurityServices;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PolicyAssociation;
import org.alcazar.sbi.pcf.PolicyAssociationRequest;
import org.alcazar.sbi.pcf.SmPolicyContextData;
import org.alcazar.sbi.pcf.SmPolicyControl;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData;
import org.alcazar.sbi.smf.DnnSelectionMode;
import org.alcazar.sbi.smf.EbiArpMapping;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.MmeCapabilities;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.RequestType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.SmContextUpdateOutcome;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.AuthEvent;
import org.alcazar.sbi.udm.AuthType;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.sbi.udm.AuthenticationInfoResult;
import org.alcazar.sbi.udm.Av5GHeAka;
import org.alcazar.sbi.udm.DeregistrationData;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.IpAddress;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.DnnConfiguration.SubscribedDefaultQos;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.sbi.udm.SessionManagementSubscriptionData;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.testkit.Mutations;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SbiJsonTest {

    private static final String NETWORK = "5G:mnc001.mcc001.3gppnetwork.org";
    private static final UUID INSTANCE = UUID.fromString("6f1e4b6c-2f6d-4b7e-9a54-0c4d1b2a3e5f");
    private static final Octets SIXTEEN = Octets.fromHex("000102030405060708090a0b0c0d0e0f");
    private static final ResynchronizationInfo RESYNC = new ResynchronizationInfo(SIXTEEN, SIXTEEN.slice(0, 14));
    private static final Guami GUAMI = new Guami(new PlmnId("001", "01"), Octets.of(2, 0, 0x40));
    private static final Snssai SLICE = new Snssai(1, Octets.of(1, 2, 3));

    private static final String SUPI = "imsi-001010000000001";
    private static final String IMSI = "001010000000001";
    private static final NrLocation LOCATION = new NrLocation(new Tai(GUAMI.plmnId(), Octets.of(0, 0, 1)), "000000010");
    private static final Ambr AMBR = new Ambr(new BitRate(1_000_000), new BitRate(2_000_000));
    private static final SubscribedDefaultQos QOS = new SubscribedDefaultQos(9, Arp.DEFAULT);
    private static final DnnConfiguration INTERNET = new DnnConfiguration(
            new PduSessionTypes(PduSessionType.IPV4, List.of(PduSessionType.IPV6)), new SscModes(SscMode.SSC_MODE_1, List.of(SscMode.SSC_MODE_2)),
            QOS, AMBR, new UpSecurity(UpProtection.REQUIRED, UpProtection.NOT_NEEDED),
            List.of(new IpAddress(Ipv4Addr.parse("10.45.0.7"), null), new IpAddress(null, Ipv6Prefix.parse("2001:db8:0:7::/64"))));
    private static final DnnConfiguration ANYTHING = new DnnConfiguration(new PduSessionTypes(PduSessionType.ETHERNET, List.of()),
            new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null, List.of());
    private static final PccRule RULE = new PccRule("camera", 10,
            List.of(new PccRule.FlowInformation("permit out ip from 10.1.0.0/16 to assigned", PccRule.FlowDirection.BIDIRECTIONAL)), 2,
            new Arp(1, Arp.PreemptionCapability.MAY_PREEMPT, Arp.PreemptionVulnerability.NOT_PREEMPTABLE), new BitRate(5_000_000), null, null, null,
            PccRule.FlowStatus.ENABLED_UPLINK, "edge");

    private static final CapabilityBlock CAPABILITY = new CapabilityBlock(Set.of(SecurityService.DH_EXCHANGE), Set.of(),
            Set.of(KeyAgreementGroup.X25519, KeyAgreementGroup.X25519MLKEM768), 0xf0, 0x70);
    private static final SecurityPolicyData POLICY = new SecurityPolicyData(List.of(
            new SecurityPolicyRow("vip", new PolicyScope(SUPI, SLICE, null), List.of(
                    new WantedService(SecurityService.DH_EXCHANGE, Layer.MM, Initiator.NETWORK, 1, true,
                            new ServiceOptions(KeyAgreementGroup.X25519, null, null, null, List.of(), null, null)),
                    new WantedService(SecurityService.DEVICE_AUTHENTICATION, Layer.SM, Initiator.UE, null, false,
                            new ServiceOptions(null, 3600, null, null, List.of(), KeyAnchor.AMF, null)))),
            new SecurityPolicyRow("all", new PolicyScope(null, null, "Internet"), List.of(
                    new WantedService(SecurityService.SECONDARY_AUTHENTICATION, Layer.SM, Initiator.NETWORK, null, true,
                            new ServiceOptions(null, null, null, "aaa.example", List.of(EapMethod.TLS, EapMethod.TTLS), null, null)),
                    new WantedService(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM, Initiator.NETWORK, null, true,
                            new ServiceOptions(null, null, null, null, List.of(), null, true)),
                    new WantedService(SecurityService.USER_AUTHENTICATION, Layer.SM, Initiator.UE, null, true, ServiceOptions.NONE)))), 7);
    private static final NfProfile SMF_PROFILE = new NfProfile(INSTANCE, NfType.SMF, 0, List.of(SLICE), List.of("internet"),
            List.of(SecurityService.values()));

    /** One or more of every record that crosses a contract. */
    static Stream<Record> records() {
        return Stream.of(
                new AuthenticationInfo("suci-0-001-01-0-0-0-0000000001", NETWORK, null),
                new AuthenticationInfo("imsi-001010000000001", NETWORK, RESYNC),
                UeAuthenticationCtx.fiveGAka(new Av5gAka(SIXTEEN, SIXTEEN, SIXTEEN), "c0ffee", NETWORK),
                new ConfirmationData(SIXTEEN),
                new ConfirmationDataResponse(AuthResult.AUTHENTICATION_SUCCESS, SUPI, secret(32), POLICY),
                new AuthenticationInfoResult(AuthType.FIVE_G_AKA, new Av5GHeAka(SIXTEEN, SIXTEEN, secret(16), secret(32)), SUPI, POLICY),
                new AccessAndMobilitySubscriptionData(AMBR, new Nssai(List.of(SLICE), List.of()), POLICY, CAPABILITY),
                new SessionManagementSubscriptionData(SLICE, Map.of(), POLICY, CapabilityBlock.AWARE),
                new PolicyAssociation("7", null, null, SecurityPolicyData.NOTHING),
                new SmPolicyDecision(AMBR, new SmPolicyDecision.AuthorizedDefaultQos(9, Arp.DEFAULT), List.of(), null, POLICY),
                new SmContextCreateData(SUPI, null, 5, "internet", SLICE, INSTANCE, GUAMI, GUAMI.plmnId(), RequestType.INITIAL_REQUEST, SIXTEEN,
                        RatType.NR, LOCATION, URI.create("http://amf/status"), DnnSelectionMode.VERIFIED,
                        new SmSecurityServices(POLICY, new UeServiceCapability(CAPABILITY, null), secret(32))),
                new SearchRequest(NfType.SMF, SLICE, "internet", List.of(SecurityService.DH_EXCHANGE), List.of(SecurityService.USER_AUTHENTICATION)),
                new SearchResult(List.of(SMF_PROFILE)),
                new PolicyInformationRequest(Layer.SM, SUPI, List.of(SLICE), "internet"),
                new SmKeyInfo(SUPI, INSTANCE, 5, SLICE, "internet", Octets.wrap(new byte[32]), Octets.wrap(new byte[32])),
                new SmKeyData(secret(32)),
                new EirResponseData(EquipmentStatus.GREYLISTED),
                Pei.parse("imei-356938035643809"),
                new AuthenticationInformationRequest(IMSI, GUAMI.plmnId(), null),
                new AuthenticationInformationRequest(IMSI, GUAMI.plmnId(), 5, RESYNC),
                new AuthenticationInformationAnswer(List.of(new EUtranVector(SIXTEEN, secret(8), SIXTEEN, secret(32)))),
                new UpdateLocationRequest(IMSI, GUAMI.plmnId(), "mme.example", URI.create("http://mme/cancel"), true, false),
                new UpdateLocationAnswer(new SubscriptionData(AMBR, new ApnConfigurationProfile(1, List.of(
                        new ApnConfiguration(1, PduSessionType.IPV4, "internet", new EpsSubscribedQosProfile(9, Arp.DEFAULT), AMBR, true),
                        new ApnConfiguration(2, PduSessionType.IPV4V6, "ims", new EpsSubscribedQosProfile(5, Arp.DEFAULT), null, false))))),
                new UpdateLocationAnswer(null),
                new PurgeUeRequest(IMSI, "mme.example"),
                new CancelLocationRequest(IMSI, CancellationType.MME_UPDATE_PROCEDURE),
                new DeregistrationData(DeregistrationReason.FIVE_GS_TO_EPS_MOBILITY),
                ConfirmationDataResponse.FAILURE,
                new ConfirmationDataResponse(AuthResult.AUTHENTICATION_SUCCESS, "imsi-001010000000001", secret(32)),
                new AuthenticationInfoRequest(NETWORK, INSTANCE, null),
                new AuthenticationInfoRequest(NETWORK, INSTANCE, RESYNC),
                new AuthenticationInfoResult(AuthType.FIVE_G_AKA, new Av5GHeAka(SIXTEEN, SIXTEEN, secret(16), secret(32)), "imsi-00101"),
                new AuthEvent(INSTANCE, true, Instant.parse("2026-01-02T03:04:05.678Z"), AuthType.FIVE_G_AKA, NETWORK),
                new AccessAndMobilitySubscriptionData(
                        new Ambr(new BitRate(1_500_000_000L), new BitRate(7)), new Nssai(List.of(SLICE), List.of(Snssai.of(2), Snssai.of(255)))),
                new Nssai(List.of(Snssai.of(1), SLICE), List.of()),
                new Amf3GppAccessRegistration(INSTANCE, URI.create("http://amf/dereg"), GUAMI, RatType.NR, null, true),
                new Amf3GppAccessRegistration(INSTANCE, URI.create("http://amf/dereg"), GUAMI, RatType.NR, "imeisv-3569380356438091", false),
                new Amf3GppAccessRegistrationModification(GUAMI, true),
                new DeregistrationData(DeregistrationReason.UE_INITIAL_REGISTRATION),
                new SmContextCreateData(SUPI, "imeisv-3569380356438091", 5, "internet", SLICE, INSTANCE, GUAMI, GUAMI.plmnId(),
                        RequestType.INITIAL_REQUEST, SIXTEEN, RatType.NR, LOCATION, URI.create("http://amf/status"), DnnSelectionMode.VERIFIED),
                new SmContextCreatedData("c0ffee"),
                SmContextCreateData.ofPdnConnection(SUPI, null, INSTANCE, GUAMI, GUAMI.plmnId(), LOCATION, URI.create("http://amf/status"), null,
                        SIXTEEN),
                new SmContextCreatedData("c0ffee", 5, SLICE, List.of(new EbiArpMapping(5, Arp.DEFAULT))),
                SmContextRetrieveData.FOR_IP,
                new SmContextRetrieveData(new MmeCapabilities(true, false)),
                new SmContextRetrievedData(SIXTEEN),
                new AssignEbiData(5, List.of(Arp.DEFAULT), List.of(6, 7), SLICE),
                new AssignedEbiData(5, List.of(new EbiArpMapping(15, Arp.DEFAULT)), List.of(Arp.DEFAULT), List.of(6)),
                new SmContextCreateError(new ProblemDetails(Cause.DNN_DENIED).document(), SIXTEEN),
                SmContextUpdateData.ofN1(SIXTEEN),
                SmContextUpdateData.ofN2(N2SmInfoType.PDU_RES_SETUP_RSP, SIXTEEN).at(LOCATION),
                SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE),
                SmContextUpdateData.ofRelease(SmContextCause.UE_DEREGISTERED),
                SmContextUpdateData.ofPathSwitch(SIXTEEN),
                SmContextUpdateData.ofHandover(HoState.CANCELLED, null, null),
                SmContextUpdatedData.NOTHING,
                new SmContextUpdatedData(UpCnxState.ACTIVATING, null, SIXTEEN, SIXTEEN, N2SmInfoType.PDU_RES_SETUP_REQ),
                new SmContextUpdateError(new ProblemDetails(Cause.N1_SM_ERROR).document(), SIXTEEN, null, null, UpCnxState.DEACTIVATED),
                new SmContextReleaseData(SmContextCause.REL_DUE_TO_DUPLICATE_SESSION_ID),
                SmContextStatusNotification.released(SmContextCause.REL_DUE_TO_UP_SEC),
                new N1N2MessageTransferReqData(5, SIXTEEN, new N2SmInformation(N2SmInfoType.PDU_RES_SETUP_REQ, SIXTEEN, SLICE), true, Arp.DEFAULT,
                        9, URI.create("http://smf/failure")),
                new N1N2MessageTransferReqData(5, SIXTEEN, null, false, null, null, null),
                new N1N2MessageTransferRspData(N1N2MessageTransferCause.ATTEMPTING_TO_REACH_UE),
                new N1N2MsgTxfrFailureNotification(N1N2MessageTransferCause.UE_NOT_RESPONDING),
                new SessionManagementSubscriptionData(SLICE, Map.of("internet", INTERNET, "ims", ANYTHING)),
                new SmfSelectionSubscriptionData(Map.of("1-010203", new SmfSelectionSubscriptionData.SnssaiInfo(
                        List.of(new SmfSelectionSubscriptionData.DnnInfo("internet", true), new SmfSelectionSubscriptionData.DnnInfo("*", false))))),
                new SmfRegistration(INSTANCE, 5, SLICE, "internet", GUAMI.plmnId()),
                new SmPolicyContextData(SUPI, 5, PduSessionType.IPV4V6, "internet", SLICE, GUAMI.plmnId(), URI.create("http://smf/policy"),
                        Ipv4Addr.parse("10.45.0.2"), Ipv6Prefix.parse("2001:db8:0:2::/64"), AMBR, QOS),
                new SmPolicyControl("7", new SmPolicyDecision(AMBR, new SmPolicyDecision.AuthorizedDefaultQos(9, Arp.DEFAULT), List.of(RULE),
                        new UpSecurity(UpProtection.REQUIRED, UpProtection.PREFERRED))),
                new SmPolicyUpdateContextData(null, null, new SmPolicyUpdateContextData.UeInitiatedResourceRequest(
                        SmPolicyUpdateContextData.RuleOperation.CREATE_PCC_RULE, null, RULE.flowInfos(), 1, new BitRate(64_000), null)),
                new PolicyAssociationRequest(SUPI, null, GUAMI.plmnId(), AMBR, List.of(SLICE)),
                new PolicyAssociation("7", 256, AMBR),
                new ProblemDetails(Cause.USER_NOT_FOUND, "no such subscriber").document(),
                new ProblemDetails(418, Cause.OTHER, null).document());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordSurvivesJson(Record record) {
        assertThat(shown(SbiJson.read(SbiJson.write(record), record.getClass()))).isEqualTo(shown(record));
    }

    @ParameterizedTest
    @MethodSource("records")
    void damagedDocumentIsTakenOrRefusedAsAProblem(Record record) {
        Mutations.takenOrRefused(SbiJson.write(record), 2_000, ProblemDetails.class, json -> SbiJson.read(json, record.getClass()));
    }

    /** Over HTTP the status tells an outcome's kind; by itself the document does. */
    @Test
    void outcomesAreToldApart() {
        var problem = new ProblemDetails(Cause.N2_SM_ERROR).document();
        for (var outcome : List.of(SmContextUpdatedData.NOTHING, new SmContextUpdatedData(UpCnxState.DEACTIVATED, null, null, null, null),
                new SmContextUpdatedData(null, null, SIXTEEN, SIXTEEN, N2SmInfoType.PDU_RES_MOD_CFM),
                new SmContextUpdateError(problem, null, null, null, null),
                new SmContextUpdateError(problem, SIXTEEN, SIXTEEN, N2SmInfoType.PDU_RES_MOD_IND_FAIL, null))) {
            assertThat(SbiJson.read(SbiJson.write(outcome), SmContextUpdateOutcome.class)).isEqualTo(outcome);
        }
        for (var outcome : List.of(new SmContextCreatedData("1"), new SmContextCreatedData("1", 5, SLICE, List.of(new EbiArpMapping(5, Arp.DEFAULT))), new SmContextCreateError(problem, null), new SmContextCreateError(problem, SIXTEEN))) {
            assertThat(SbiJson.read(SbiJson.write(outcome), SmContextCreateOutcome.class)).isEqualTo(outcome);
        }
    }

    @Test
    void everyRecordOfTheContractsIsAmongThoseTested() throws IOException, URISyntaxException, ClassNotFoundException {
        var tested = records().flatMap(SbiJsonTest::within).collect(Collectors.toSet());
        var root = Path.of(PlmnId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> classes;
        try (var files = Files.walk(root.resolve("org/alcazar/sbi"))) {
            classes = files.map(file -> root.relativize(file).toString()).filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.')).collect(Collectors.toSet());
        }
        for (var name : classes) {
            var type = Class.forName(name);
            if (type.isRecord() && type != Suci.class && java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
                assertThat(tested).contains(type);
            }
        }
        assertThat(tested).hasSizeGreaterThan(20);
    }

    @Test
    void writesTheMembersOfTheStandard() {
        var context = UeAuthenticationCtx.fiveGAka(new Av5gAka(SIXTEEN, SIXTEEN, SIXTEEN), "c0ffee", NETWORK);
        assertThat(text(context)).isEqualTo("{\"authType\":\"5G_AKA\",\"5gAuthData\":{\"rand\":\"000102030405060708090a0b0c0d0e0f\","
                + "\"autn\":\"000102030405060708090a0b0c0d0e0f\",\"hxresStar\":\"000102030405060708090a0b0c0d0e0f\"},"
                + "\"_links\":{\"5g-aka\":{\"href\":\"/nausf-auth/v1/ue-authentications/c0ffee/5g-aka-confirmation\"}},"
                + "\"servingNetworkName\":\"5G:mnc001.mcc001.3gppnetwork.org\"}");
        assertThat(text(new AuthenticationInfoResult(AuthType.FIVE_G_AKA, new Av5GHeAka(SIXTEEN, SIXTEEN, secret(16), secret(32)), "imsi-00101")))
                .contains("\"authenticationVector\":{\"avType\":\"5G_HE_AKA\",\"rand\":")
                .contains("\"xresStar\":\"" + "5a".repeat(16) + "\"").contains("\"kausf\":\"" + "5a".repeat(32) + "\"");
        assertThat(text(new AccessAndMobilitySubscriptionData(
                new Ambr(new BitRate(1_000_000_000), new BitRate(1_500_000_000)), new Nssai(List.of(SLICE), List.of()))))
                .isEqualTo("{\"subscribedUeAmbr\":{\"uplink\":\"1 Gbps\",\"downlink\":\"1500 Mbps\"},"
                        + "\"nssai\":{\"defaultSingleNssais\":[{\"sst\":1,\"sd\":\"010203\"}]}}");
        assertThat(text(new AuthEvent(INSTANCE, true, Instant.parse("2026-01-02T03:04:05Z"), AuthType.FIVE_G_AKA, NETWORK)))
                .contains("\"timeStamp\":\"2026-01-02T03:04:05Z\"");
        assertThat(text(ConfirmationDataResponse.FAILURE)).isEqualTo("{\"authResult\":\"AUTHENTICATION_FAILURE\"}");
    }

    @Test
    void movesToEpsAreNamedAsInTheStandard() {
        assertThat(text(new DeregistrationData(DeregistrationReason.FIVE_GS_TO_EPS_MOBILITY)))
                .isEqualTo("{\"deregReason\":\"5GS_TO_EPS_MOBILITY\"}");
    }

    @Test
    void aWantedServiceWithoutOptionsHasNone() {
        var json = "{\"service\":\"DH_EXCHANGE\",\"layer\":\"MM\",\"initiator\":\"UE\",\"required\":true}";
        assertThat(SbiJson.read(bytes(json), WantedService.class)).isEqualTo(
                new WantedService(SecurityService.DH_EXCHANGE, Layer.MM, Initiator.UE, null, true, ServiceOptions.NONE));
    }

    @Test
    void skipsMembersItDoesNotKnow() {
        assertThat(SbiJson.read(bytes("{\"resStar\":\"000102030405060708090a0b0c0d0e0f\",\"supportedFeatures\":\"1\"}"), ConfirmationData.class))
                .isEqualTo(new ConfirmationData(SIXTEEN));
    }

    @Test
    void takesAbsentOptionalMembersAsTheStandardHasThem() {
        var json = "{\"amfInstanceId\":\"" + INSTANCE + "\",\"deregCallbackUri\":\"http://amf/dereg\",\"ratType\":\"NR\","
                + "\"guami\":{\"plmnId\":{\"mcc\":\"001\",\"mnc\":\"01\"},\"amfId\":\"020040\"}}";
        assertThat(SbiJson.read(bytes(json), Amf3GppAccessRegistration.class))
                .isEqualTo(new Amf3GppAccessRegistration(INSTANCE, URI.create("http://amf/dereg"), GUAMI, RatType.NR, null, false));
    }

    @Test
    void refusesDocumentsThatLackAMandatoryMemberOrHaveAnImpossibleOne() {
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"supiOrSuci\":\"imsi-00101\"}", AuthenticationInfo.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"supiOrSuci\":null,\"servingNetworkName\":\"x\"}", AuthenticationInfo.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"resStar\":\"00\"}", ConfirmationData.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"resStar\":\"zz\"}", ConfirmationData.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{}", Nssai.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"defaultSingleNssais\":[{\"sst\":1},null]}", Nssai.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"deregReason\":\"BECAUSE\"}", DeregistrationData.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"rowId\":\"a\",\"scope\":{}}", SecurityPolicyRow.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"rowId\":\"a b\",\"scope\":{},\"services\":[{\"service\":\"DH_EXCHANGE\",\"layer\":\"MM\","
                + "\"initiator\":\"UE\",\"required\":true}]}", SecurityPolicyRow.class);
        refused(Cause.MANDATORY_IE_INCORRECT, "{\"service\":\"USER_AUTHENTICATION\",\"layer\":\"MM\",\"initiator\":\"UE\",\"required\":true}",
                WantedService.class);
        refused(Cause.INVALID_MSG_FORMAT, "{\"resStar\":", ConfirmationData.class);
        refused(Cause.INVALID_MSG_FORMAT, "", ConfirmationData.class);
        refused(Cause.INVALID_MSG_FORMAT, "null", ConfirmationData.class);
        refused(Cause.INVALID_MSG_FORMAT, "{\"x\":" + "[".repeat(100), ConfirmationData.class);
        refused(Cause.INVALID_MSG_FORMAT, "{\"x\":\"" + "a".repeat(70_000) + "\"}", ConfirmationData.class);
    }

    private static void refused(Cause cause, String json, Class<?> type) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> SbiJson.read(bytes(json), type))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(cause))
                .withMessageNotContaining("org.alcazar");
    }

    private static Secret secret(int length) {
        return Secret.of(Octets.fromHex("5a".repeat(length)));
    }

    private static String text(Record record) {
        return new String(SbiJson.write(record), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** A record's content, secrets included, for comparison. */
    private static String shown(Object value) {
        return switch (value) {
            case Secret secret -> "secret " + java.util.HexFormat.of().formatHex(secret.reveal());
            case Set<?> set -> set.stream().map(SbiJsonTest::shown).sorted().toList().toString();
            case Record record -> record.getClass().getSimpleName()
                    + Stream.of(record.getClass().getRecordComponents()).map(c -> c.getName() + "=" + shown(part(record, c))).toList();
            default -> value.toString();
        };
    }

    private static Stream<Class<?>> within(Object value) {
        return switch (value) {
            case Record record -> Stream.concat(Stream.of(record.getClass()),
                    Stream.of(record.getClass().getRecordComponents()).flatMap(c -> within(part(record, c))));
            case List<?> list -> list.stream().flatMap(SbiJsonTest::within);
            case Map<?, ?> map -> map.values().stream().flatMap(SbiJsonTest::within);
            default -> Stream.empty();
        };
    }

    private static Object part(Record record, RecordComponent component) {
        try {
            var value = component.getAccessor().invoke(record);
            return value == null ? "absent" : value;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
