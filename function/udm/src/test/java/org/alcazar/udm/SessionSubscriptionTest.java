// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.IpAddress;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData.DnnInfo;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.udm.context.SmfRegistrations;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSubscriptionTest {

    private static final Snssai EMBB = Snssai.of(1);
    private static final Snssai FACTORY = Snssai.parse("3-00000f");
    private static final DnnConfiguration PROTECTED = new DnnConfiguration(new PduSessionTypes(PduSessionType.IPV4, List.of()),
            new SscModes(SscMode.SSC_MODE_1, List.of()), null, new Ambr(new BitRate(1000), new BitRate(2000)),
            new UpSecurity(UpProtection.REQUIRED, UpProtection.REQUIRED), List.of(new IpAddress(Ipv4Addr.parse("10.9.0.1"), null)));

    private UdmFixture fixture;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = new UdmFixture(folder);
        var subscriber = new Subscriber(UdmFixture.SUPI, Subscriber.milenage(UdmFixture.SUPI).algorithm(), Subscriber.DEFAULT_AMF,
                Subscriber.FIRST_SQN, new AccessAndMobilitySubscriptionData(Subscriber.DEFAULT_AM_DATA.subscribedUeAmbr(),
                        new Nssai(List.of(EMBB), List.of(FACTORY))));
        fixture.udm.subscribers().add(subscriber, SubscriberKeys.withOpc(Secret.of(UdmFixture.K), Secret.of(UdmFixture.OPC)));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private List<DnnInfo> networks(Snssai slice) {
        var info = fixture.udm.subscriberDataManagement().getSmfSelectData(UdmFixture.SUPI).subscribedSnssaiInfos().get(slice.toString());
        return info == null ? List.of() : info.dnnInfos();
    }

    private DnnConfiguration configuration(Snssai slice, String dnn) {
        return fixture.udm.subscriberDataManagement().getSmData(UdmFixture.SUPI, slice, dnn).dnnConfigurations().values().iterator().next();
    }

    private void put(@Nullable String supi, @Nullable Snssai slice, String dnn, boolean isDefault) {
        fixture.udm.sessions().put(new SessionSubscription(supi, slice, dnn, isDefault, PROTECTED));
    }

    @Test
    void everySubscriberHasTheInternetToBeginWith() {
        assertThat(networks(EMBB)).containsExactly(new DnnInfo("internet", true));
        assertThat(networks(FACTORY)).containsExactly(new DnnInfo("internet", true));
        var configuration = configuration(EMBB, "internet");
        assertThat(configuration.pduSessionTypes().allows(PduSessionType.IPV4V6)).isTrue();
        assertThat(configuration.pduSessionTypes().allows(PduSessionType.ETHERNET)).isFalse();
        assertThat(configuration.upSecurity()).isNull();
    }

    @Test
    void rowsOfASubscribersOwnPutTheGeneralOnesOutOfForce() {
        put(UdmFixture.SUPI, FACTORY, "line1", false);
        assertThat(networks(EMBB)).containsExactly(new DnnInfo("internet", true));
        assertThat(networks(FACTORY)).containsExactly(new DnnInfo("line1", true));
        assertThat(configuration(FACTORY, "LINE1")).isEqualTo(PROTECTED);
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> configuration(FACTORY, "internet"))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.DATA_NOT_FOUND));
    }

    @Test
    void theRowThatIsMorePreciseCounts() {
        put(null, FACTORY, "internet", false);
        put(null, FACTORY, "ims", true);
        assertThat(networks(FACTORY)).containsExactly(new DnnInfo("ims", true), new DnnInfo("internet", false));
        assertThat(configuration(FACTORY, "internet")).isEqualTo(PROTECTED);
        assertThat(configuration(EMBB, "internet")).isNotEqualTo(PROTECTED);
    }

    @Test
    void aSliceThatIsNotSubscribedHasNothing() {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> configuration(Snssai.of(9), "internet"))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.DATA_NOT_FOUND));
        assertThatExceptionOfType(ProblemDetails.class)
                .isThrownBy(() -> fixture.udm.subscriberDataManagement().getSmfSelectData("imsi-001010000000002"))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.USER_NOT_FOUND));
    }

    @Test
    void aRowThatIsPutAgainIsChangedAndOneThatIsRemovedGone() {
        put(null, null, "internet", true);
        assertThat(configuration(EMBB, "internet")).isEqualTo(PROTECTED);
        assertThat(fixture.udm.sessions().all()).hasSize(1);
        assertThat(fixture.udm.sessions().remove(null, null, "internet")).isTrue();
        assertThat(fixture.udm.sessions().remove(null, null, "internet")).isFalse();
        assertThat(networks(EMBB)).isEmpty();
    }

    @Test
    void goesWithTheSubscriber() {
        put(UdmFixture.SUPI, null, "line1", true);
        fixture.udm.withdraw(UdmFixture.SUPI);
        assertThat(fixture.udm.sessions().all()).extracting(SessionSubscription::dnn).containsExactly("internet");
    }

    @Test
    void onlyTheSmfThatIsRegisteredEndsIt() {
        var first = UUID.fromString("00000000-0000-4000-8000-000000000001");
        var second = UUID.fromString("00000000-0000-4000-8000-000000000002");
        var service = fixture.udm.ueContextManagement();
        service.smfRegistration(UdmFixture.SUPI, new SmfRegistration(first, 5, EMBB, "internet", UdmFixture.HOME));
        service.smfRegistration(UdmFixture.SUPI, new SmfRegistration(second, 5, EMBB, "internet", UdmFixture.HOME));
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> service.smfDeregistration(UdmFixture.SUPI, 5, first))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND));
        var registrations = new SmfRegistrations(fixture.database);
        assertThat(registrations.of(UdmFixture.SUPI)).extracting(SmfRegistration::smfInstanceId).containsExactly(second);
        service.smfDeregistration(UdmFixture.SUPI, 5, second);
        assertThat(registrations.of(UdmFixture.SUPI)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "internet.", "inter net", "ümlaut", "*"})
    void aNameThatIsNoneIsRefused(String dnn) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionSubscription(null, null, dnn, false, PROTECTED));
    }
}
