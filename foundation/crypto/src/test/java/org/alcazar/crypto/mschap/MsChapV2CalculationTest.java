// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.mschap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** The example of RFC 2759 §9.2. */
class MsChapV2CalculationTest {

    private static final Octets AUTHENTICATOR = Octets.fromHex("5b5d7c7d7b3f2f3e3c2c602132262628");
    private static final Octets PEER = Octets.fromHex("21402324255e262a28295f2b3a337c7e");

    private final Secret hash = MsChapV2Calculation.passwordHash(Secret.wrap("clientPass".getBytes(StandardCharsets.UTF_8)));

    @Test
    void hashesThePassword() {
        assertThat(hash.matches(Octets.fromHex("44ebba8d5312b8d611474411f56989ae"))).isTrue();
    }

    @Test
    void provesBothEnds() {
        var response = MsChapV2Calculation.response(AUTHENTICATOR, PEER, "User", hash);
        assertThat(response).isEqualTo(Octets.fromHex("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df"));
        assertThat(MsChapV2Calculation.authenticatorResponse(AUTHENTICATOR, PEER, "User", hash, response))
                .isEqualTo("S=407A5589115FD0D6209F510FE9C04566932CDA56");
    }
}
