// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the UDM says of security services, in each of the operations by which it may be asked. */
class SecurityPolicyAnswersTest {

    private static final List<Snssai> SUBSCRIBED = Subscriber.DEFAULT_AM_DATA.nssai().all();

    private UdmFixture fixture;
    private Udm udm;
    private @Nullable PolicySource keeper;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = new UdmFixture(folder);
        fixture.add(UdmFixture.SUPI, Subscriber.FIRST_SQN);
        udm = new Udm(fixture.world, fixture.database, fixture.keys(), Tuak.Parameters.DEFAULT, UdmSettings.of(new PlmnId("001", "01"), Map.of()),
                uri -> null, this::answer);
    }

    @AfterEach
    void stop() {
        udm.close();
        fixture.close();
    }

    private @Nullable SecurityPolicyData answer(PolicySource source, Layer asked, String supi, List<Snssai> slices, @Nullable String dnn) {
        assertThat(supi).isEqualTo(UdmFixture.SUPI);
        assertThat(source.isFor(asked)).isTrue();
        assertThat(dnn).isEqualTo(asked == Layer.MM ? null : "internet");
        assertThat(slices).isEqualTo(asked == Layer.MM ? SUBSCRIBED : List.of(SUBSCRIBED.getFirst()));
        return source == keeper ? new SecurityPolicyData(List.of(), source.ordinal()) : null;
    }

    private @Nullable SecurityPolicyData asked(PolicySource source) {
        return switch (source) {
            case UDM_AUTHENTICATION -> udm.ueAuthentication().generateAuthData(UdmFixture.SUPI,
                    new AuthenticationInfoRequest(new PlmnId("001", "01").servingNetworkName(), new UUID(0, 1), null)).securityPolicy();
            case UDM_AM_DATA -> udm.subscriberDataManagement().getAmData(UdmFixture.SUPI).securityPolicy();
            case UDM_SM_DATA -> udm.subscriberDataManagement().getSmData(UdmFixture.SUPI, SUBSCRIBED.getFirst(), "internet").securityPolicy();
            case PCF_AM, PCF_SM, NRF -> null;
        };
    }

    @Test
    void theOperationThatIsSetUpHandsOutTheRowsAndNoOther() {
        for (var one : PolicySource.values()) {
            keeper = one;
            for (var source : List.of(PolicySource.UDM_AUTHENTICATION, PolicySource.UDM_AM_DATA, PolicySource.UDM_SM_DATA)) {
                assertThat(asked(source)).isEqualTo(source == one ? new SecurityPolicyData(List.of(), source.ordinal()) : null);
            }
        }
    }

    @Test
    void whatADeviceIsKnownToBeAbleToDoIsInItsSubscription() {
        var capability = new CapabilityBlock(Set.of(SecurityService.DH_EXCHANGE), Set.of(), Set.of(KeyAgreementGroup.X25519), 0xf0, 0x70);
        assertThat(udm.subscriberDataManagement().getAmData(UdmFixture.SUPI).provisionedCapability()).isNull();
        udm.capabilities().put(UdmFixture.SUPI, CapabilityBlock.AWARE);
        udm.capabilities().put(UdmFixture.SUPI, capability);
        assertThat(udm.subscriberDataManagement().getAmData(UdmFixture.SUPI).provisionedCapability()).isEqualTo(capability);
        assertThat(udm.subscriberDataManagement().getSmData(UdmFixture.SUPI, SUBSCRIBED.getFirst(), "internet").provisionedCapability())
                .isEqualTo(capability);
        assertThat(udm.capabilities().remove(UdmFixture.SUPI)).isTrue();
        assertThat(udm.capabilities().remove(UdmFixture.SUPI)).isFalse();
        assertThatExceptionOfType(SubscriberException.class).isThrownBy(() -> udm.capabilities().put("imsi-001019999999999", capability));
        udm.capabilities().put(UdmFixture.SUPI, capability);
        udm.subscribers().remove(UdmFixture.SUPI);
        assertThat(udm.capabilities().of(UdmFixture.SUPI)).isNull();
    }
}
