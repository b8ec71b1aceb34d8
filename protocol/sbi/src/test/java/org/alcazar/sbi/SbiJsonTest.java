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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.Av5gAka;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.json.SbiJson;
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
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.sbi.udm.ResynchronizationInfo;
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

    /** One or more of every record that crosses a contract. */
    static Stream<Record> records() {
        return Stream.of(
                new AuthenticationInfo("suci-0-001-01-0-0-0-0000000001", NETWORK, null),
                new AuthenticationInfo("imsi-001010000000001", NETWORK, RESYNC),
                UeAuthenticationCtx.fiveGAka(new Av5gAka(SIXTEEN, SIXTEEN, SIXTEEN), "c0ffee", NETWORK),
                new ConfirmationData(SIXTEEN),
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
