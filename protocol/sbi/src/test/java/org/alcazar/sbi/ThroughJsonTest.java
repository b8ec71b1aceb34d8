// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SessionManagementSubscriptionData;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.junit.jupiter.api.Test;

class ThroughJsonTest {

    private static final Nssai NSSAI = new Nssai(java.util.List.of(Snssai.of(1)), java.util.List.of());

    private final SubscriberDataManagementService wrapped = ThroughJson.wrap(SubscriberDataManagementService.class, new Sdm());

    @Test
    void argumentsAndResultsComeThroughAsCopies() {
        assertThat(wrapped.getNssai("imsi-00101")).isEqualTo(NSSAI).isNotSameAs(NSSAI);
    }

    @Test
    void problemsComeThrough() {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> wrapped.getNssai("imsi-99999")).satisfies(problem -> {
            assertThat(problem.cause()).isEqualTo(Cause.USER_NOT_FOUND);
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.detail()).isEqualTo("who is that");
        });
    }

    @Test
    void faultsStayWhatTheyAre() {
        assertThatIllegalStateException().isThrownBy(() -> wrapped.getAmData("imsi-00101")).withMessage("a fault of ours");
    }

    private static final class Sdm implements SubscriberDataManagementService {

        @Override
        public SmfSelectionSubscriptionData getSmfSelectData(String supi) {
            return new SmfSelectionSubscriptionData(Map.of());
        }

        @Override
        public SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn) {
            throw new ProblemDetails(Cause.DATA_NOT_FOUND, dnn);
        }

        @Override
        public AccessAndMobilitySubscriptionData getAmData(String supi) {
            throw new IllegalStateException("a fault of ours");
        }

        @Override
        public Nssai getNssai(String supi) {
            if (!supi.equals("imsi-00101")) {
                throw new ProblemDetails(Cause.USER_NOT_FOUND, "who is that");
            }
            return NSSAI;
        }
    }
}
