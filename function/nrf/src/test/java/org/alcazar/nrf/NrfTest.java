// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.sbi.nrf.NfDiscoveryService;
import org.alcazar.sbi.nrf.NfManagementService;
import org.alcazar.sbi.nrf.NfProfile;
import org.alcazar.sbi.nrf.NfType;
import org.alcazar.sbi.nrf.PolicyInformationRequest;
import org.alcazar.sbi.nrf.PolicyInformationService;
import org.alcazar.sbi.nrf.SearchRequest;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NrfTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final Snssai EMBB = Snssai.of(1);
    private static final Snssai FACTORY = Snssai.of(3);

    private final Nrf nrf = new Nrf((source, asked, supi, slices, dnn) -> source == PolicySource.NRF && supi.equals(SUPI)
            ? new SecurityPolicyData(List.of(), asked == Layer.MM ? 1 : 2) : null);
    private final NfManagementService management = ThroughJson.wrap(NfManagementService.class, nrf.nfManagement());
    private final NfDiscoveryService discovery = ThroughJson.wrap(NfDiscoveryService.class, nrf.nfDiscovery());

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private void smf(int number, int priority, List<Snssai> slices, List<String> dnns, SecurityService... services) {
        management.register(new NfProfile(id(number), NfType.SMF, priority, slices, dnns, List.of(services)));
    }

    private List<UUID> found(@Nullable Snssai slice, @Nullable String dnn, List<SecurityService> required, List<SecurityService> preferred) {
        return discovery.search(new SearchRequest(NfType.SMF, slice, dnn, required, preferred)).nfInstances().stream()
                .map(NfProfile::nfInstanceId).toList();
    }

    @Test
    void anSmfIsFoundByWhatItServesAndWhatItCanRun() {
        smf(1, 0, List.of(), List.of());
        smf(2, 5, List.of(EMBB), List.of("internet"), SecurityService.DH_EXCHANGE);
        smf(3, 7, List.of(EMBB, FACTORY), List.of("Internet", "ims"), SecurityService.values());
        management.register(new NfProfile(id(4), NfType.PCF, 0, List.of(), List.of(), List.of()));
        assertThat(found(null, null, List.of(), List.of())).containsExactly(id(1), id(2), id(3));
        assertThat(found(FACTORY, null, List.of(), List.of())).containsExactly(id(1), id(3));
        assertThat(found(EMBB, "INTERNET", List.of(), List.of())).containsExactly(id(1), id(2), id(3));
        assertThat(found(EMBB, "ims", List.of(), List.of())).containsExactly(id(1), id(3));
        assertThat(found(EMBB, "internet", List.of(SecurityService.DH_EXCHANGE), List.of())).containsExactly(id(2), id(3));
        assertThat(found(EMBB, "internet", List.of(SecurityService.DH_EXCHANGE, SecurityService.USER_AUTHENTICATION), List.of()))
                .containsExactly(id(3));
        assertThat(found(EMBB, "internet", List.of(), List.of(SecurityService.DH_EXCHANGE, SecurityService.USER_AUTHENTICATION)))
                .containsExactly(id(3), id(2), id(1));
        management.deregister(id(3).toString());
        assertThat(found(EMBB, "internet", List.of(SecurityService.USER_AUTHENTICATION), List.of())).isEmpty();
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> management.deregister(id(3).toString()))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void aFunctionThatIsKnownIsKnownOnce() {
        smf(1, 0, List.of(), List.of());
        smf(1, 1, List.of(FACTORY), List.of());
        assertThat(nrf.size()).isEqualTo(1);
        assertThat(found(EMBB, null, List.of(), List.of())).isEmpty();
    }

    @Test
    void thereIsRoomForSoManyFunctions() {
        for (int i = 0; i < 1024; i++) {
            nrf.nfManagement().register(new NfProfile(id(i), NfType.SMF, 0, List.of(), List.of(), List.of()));
        }
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> smf(2000, 0, List.of(), List.of()))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.NF_CONGESTION));
        smf(7, 1, List.of(), List.of());
    }

    @Test
    void rowsOfPolicyAreHandedOutWhereTheyAreKept() {
        var store = ThroughJson.wrap(PolicyInformationService.class, nrf.policyInformation());
        assertThat(store.get(new PolicyInformationRequest(Layer.MM, SUPI, List.of(EMBB), null)).version()).isEqualTo(1);
        assertThat(store.get(new PolicyInformationRequest(Layer.SM, SUPI, List.of(EMBB), "internet")).version()).isEqualTo(2);
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> new Nrf(PolicyAnswers.NONE).policyInformation()
                .get(new PolicyInformationRequest(Layer.MM, SUPI, List.of(), null)))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.DATA_NOT_FOUND));
    }
}
