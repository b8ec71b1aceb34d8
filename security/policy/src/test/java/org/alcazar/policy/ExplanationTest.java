// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final List<SecurityPolicyRow> ROWS = List.of(
            new SecurityPolicyRow("all", PolicyScope.ALL, PolicyWords.services(Layer.MM, "DH exchange (preferred)")),
            new SecurityPolicyRow("vip", new PolicyScope(null, Rows.VIP, null), Stream.concat(
                    PolicyWords.services(Layer.MM, "device authentication (UE)").stream(),
                    PolicyWords.services(Layer.SM, "secondary authentication by aaa.example, independent SM security").stream()).toList()));

    @Test
    void saysWhichRowsMatchAndWhatFollows() {
        var explanation = Explanation.of(ROWS, Rows.SUPI, List.of(Rows.EMBB, Rows.VIP), new Explanation.Session(Rows.VIP, "internet"), null,
                OnDemandSettings.standard(Layer.MM), OnDemandSettings.standard(Layer.SM));
        assertThat(String.join("\n", explanation.lines())).isEqualTo("""
                registration of imsi-001010000000001 with slices 1, 1-0000a1
                  rows that match, the most specific first
                    vip: slice 1-0000a1: device authentication (UE)
                    all: everyone: DH exchange (network, preferred)
                  what they want, in this order
                    1. DH exchange, started by the network, preferred by all
                    2. device authentication, started by the UE, required by vip
                  what follows
                    a UE without the extension: slice 1-0000a1 not allowed (device authentication, required by vip: the UE cannot); runs nothing; \
                skips DH exchange: the UE cannot
                    a UE that only says it knows the extension: runs DH exchange (the network starts, X25519MLKEM768 or x25519 or secp256r1), \
                then device authentication (the UE starts)
                    a UE that states everything: runs DH exchange (the network starts, X25519MLKEM768 or x25519 or secp256r1), \
                then device authentication (the UE starts)

                session of imsi-001010000000001 in slice 1-0000a1 to internet
                  rows that match, the most specific first
                    vip: slice 1-0000a1: secondary authentication (network) by aaa.example, independent SM security (network)
                  what they want, in this order
                    1. independent SM security, started by the network, required by vip
                    2. secondary authentication, started by the network, required by vip
                  what follows
                    a UE without the extension: session rejected, 5GSM cause #31: independent SM security, required by vip: the UE cannot
                    a UE that only says it knows the extension: runs independent SM security (the network starts), \
                then secondary authentication (the network starts, by aaa.example)
                    a UE that states everything: runs independent SM security (the network starts), \
                then secondary authentication (the network starts, by aaa.example)""");
    }

    @Test
    void saysWhatBecomesOfAUeOfACertainCapability() {
        var stated = new CapabilityBlock(Set.of(SecurityService.DH_EXCHANGE), Set.of(), Set.of(), 0, 0);
        var explanation = Explanation.of(ROWS, Rows.SUPI, List.of(Rows.VIP), null, stated, OnDemandSettings.standard(Layer.MM),
                OnDemandSettings.standard(Layer.SM));
        assertThat(explanation.registration().outcomes().getLast()).isEqualTo(new Explanation.Outcome("a UE that states DH exchange",
                "registration rejected, 5GMM cause #62: device authentication, required by vip: the UE cannot", 62));
    }

    @Test
    void saysThatNothingMatches() {
        assertThat(Explanation.of(List.of(), Rows.SUPI, List.of(), null, null, OnDemandSettings.standard(Layer.MM),
                OnDemandSettings.standard(Layer.SM)).lines()).containsExactly("registration of imsi-001010000000001",
                        "  no row matches: it goes as if there were no security services");
    }
}
