// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.alcazar.app.core.ServiceTap.Function;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SessionManagementSubscriptionData;
import org.alcazar.sbi.udm.SmfSelectionSubscriptionData;
import org.alcazar.sbi.udm.SubscriberDataManagementService;
import org.junit.jupiter.api.Test;

class SignallingLadderTest {

    private static final Nssai SLICES = new Nssai(List.of(Snssai.of(1)), List.of());

    private final RecordingTerminal terminal = RecordingTerminal.plain();
    private final SignallingLadder ladder = new SignallingLadder(new Ladder(terminal.terminal()));

    @Test
    void drawsWhatFunctionsAskOfOneAnotherAndPassesItOn() {
        var service = ladder.between(Function.AMF, Function.UDM, SubscriberDataManagementService.class, new Subscriptions());
        assertThat(service.getNssai("imsi-999700000000001")).isSameAs(SLICES);
        assertThat(terminal.out()).isEqualTo("""
                  |        |                                   |--------- subscribed slices -------->|           |
                  |        |                                   |<--------------- 200 ----------------|           |
                """);
    }

    @Test
    void drawsProblemsAndPassesThemOn() {
        var service = ladder.between(Function.AMF, Function.UDM, SubscriberDataManagementService.class, new Subscriptions());
        assertThatThrownBy(() -> service.getAmData("imsi-1")).isInstanceOf(ProblemDetails.class);
        assertThat(terminal.out()).contains(" 404 ").contains("user not found");
    }

    private static final class Subscriptions implements SubscriberDataManagementService {

        @Override
        public AccessAndMobilitySubscriptionData getAmData(String supi) {
            if (supi.endsWith("-1")) {
                throw new ProblemDetails(Cause.USER_NOT_FOUND);
            }
            return new AccessAndMobilitySubscriptionData(new Ambr(new BitRate(1), new BitRate(1)), SLICES);
        }

        @Override
        public SmfSelectionSubscriptionData getSmfSelectData(String supi) {
            return new SmfSelectionSubscriptionData(Map.of());
        }

        @Override
        public SessionManagementSubscriptionData getSmData(String supi, Snssai singleNssai, String dnn) {
            throw new ProblemDetails(Cause.DATA_NOT_FOUND);
        }

        @Override
        public Nssai getNssai(String supi) {
            return SLICES;
        }
    }
}
