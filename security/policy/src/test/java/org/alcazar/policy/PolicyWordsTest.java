// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.ondemand.EapMethod;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyWordsTest {

    private final Random random = new Random(3);

    @Test
    void readsWhatAnOperatorWrites() {
        assertThat(PolicyWords.services(Layer.MM, "DH exchange (network), device authentication (UE)")).containsExactly(
                Rows.wants(SecurityService.DH_EXCHANGE, Layer.MM, Initiator.NETWORK, null, true),
                Rows.wants(SecurityService.DEVICE_AUTHENTICATION, Layer.MM, Initiator.UE, null, true));
        var byServer = new WantedService(SecurityService.SECONDARY_AUTHENTICATION, Layer.SM, Initiator.NETWORK, null, true,
                new ServiceOptions(null, null, null, "aaa.example", List.of(), null, null));
        assertThat(PolicyWords.services(Layer.SM, "secondary authentication (network) by aaa.example")).containsExactly(byServer);
        assertThat(PolicyWords.services(Layer.SM, "Secondary Authentication by aaa.example")).containsExactly(byServer);
        assertThat(PolicyWords.services(Layer.SM, " independent sm security ")).containsExactly(
                Rows.requires(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM));
        assertThat(PolicyWords.services(Layer.MM, "dh exchange (ue, preferred, place 2, at least X25519)")).containsExactly(
                new WantedService(SecurityService.DH_EXCHANGE, Layer.MM, Initiator.UE, 2, false,
                        new ServiceOptions(KeyAgreementGroup.X25519, null, null, null, List.of(), null, null)));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (int i = 0; i < 20_000; i++) {
            var layer = Layer.values()[random.nextInt(2)];
            var services = new ArrayList<WantedService>();
            for (var service : Rows.services(layer)) {
                if (random.nextBoolean()) {
                    services.add(any(service, layer));
                }
            }
            if (!services.isEmpty()) {
                assertThat(PolicyWords.services(layer, PolicyWords.services(services))).isEqualTo(services);
            }
        }
    }

    private WantedService any(SecurityService service, Layer layer) {
        boolean sm = layer == Layer.SM && service != SecurityService.SECONDARY_AUTHENTICATION;
        var options = new ServiceOptions(
                service == SecurityService.DH_EXCHANGE && random.nextBoolean() ? KeyAgreementGroup.values()[random.nextInt(3)] : null,
                service == SecurityService.DEVICE_AUTHENTICATION && random.nextBoolean() ? 1 + random.nextInt(200_000) : null,
                service == SecurityService.USER_AUTHENTICATION && random.nextBoolean() ? "example.org" : null,
                service == SecurityService.SECONDARY_AUTHENTICATION && random.nextBoolean() ? "AAA-1.example" : null,
                service == SecurityService.SECONDARY_AUTHENTICATION && random.nextBoolean() ? List.of(EapMethod.values()) : List.of(),
                sm && random.nextBoolean() ? KeyAnchor.values()[random.nextInt(2)] : null,
                service == SecurityService.INDEPENDENT_SM_SECURITY && random.nextBoolean() ? Boolean.valueOf(random.nextBoolean()) : null);
        var initiators = Rows.identifiers(layer, service);
        return new WantedService(service, layer, initiators.get(random.nextInt(initiators.size())).initiator(),
                random.nextBoolean() ? 1 + random.nextInt(8) : null, random.nextBoolean(), options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MM|DH|there is no service \"DH\"",
            "MM|''|there is no service \"\"",
            "MM|DH exchange,|there is no service \"\"",
            "MM|DH exchange (phone)|\"phone\" is not understood of DH exchange",
            "MM|DH exchange (network, UE)|\"UE\" says again what was said",
            "MM|DH exchange (network|parentheses that do not match",
            "MM|DH exchange network)|parentheses that do not match",
            "MM|DH exchange ((network))|parentheses that do not match",
            "MM|DH exchange (network) for all|\"for all\" is not understood after DH exchange",
            "MM|DH exchange (at least x448)|there is no group \"x448\"",
            "MM|DH exchange (place 9)|a place is 1 to 8",
            "MM|DH exchange (place x)|\"x\" is no number",
            "MM|DH exchange (holds 1h)|a lifetime is of another service",
            "MM|device authentication (holds 1)|\"1\" is no time",
            "MM|device authentication (holds 0s)|\"0s\" is too short or too long",
            "MM|device authentication (holds 999999999d)|\"999999999d\" is too short or too long",
            "MM|user authentication|user authentication is not an MM service",
            "SM|secondary authentication (EAP-MD5)|there is no EAP method \"EAP-MD5\"",
            "SM|independent SM security (UE)|independent SM security is started by the network"})
    void saysWhatItDoesNotUnderstand(Layer layer, String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyWords.services(layer, text)).withMessageStartingWith(message);
    }

    @Test
    void whateverIsWrittenIsUnderstoodOrRefused() {
        var pieces = List.of("DH exchange", "device authentication", "(", ")", ",", " by ", "UE", "place ", "holds ", "1", "h", "\u00e4", "EAP-", "rp ", " ");
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                PolicyWords.services(Layer.values()[i & 1], text.toString());
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
    }

    @Test
    void namesRowsAndScopes() {
        assertThat(PolicyWords.scope(PolicyScope.ALL)).isEqualTo("everyone");
        assertThat(PolicyWords.row(Rows.row("r", Rows.SUPI, Rows.VIP, null, Rows.requires(SecurityService.DH_EXCHANGE, Layer.MM),
                Rows.prefers(SecurityService.USER_AUTHENTICATION, Layer.SM)))).isEqualTo("subscriber imsi-001010000000001, slice 1-0000a1: "
                        + "MM: DH exchange (network); SM: user authentication (network, preferred)");
    }
}
