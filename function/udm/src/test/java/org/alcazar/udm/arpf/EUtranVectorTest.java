// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.arpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.udm.UdmFixture;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class EUtranVectorTest {

    private static final HexFormat HEX = HexFormat.of();

    /** TS 35.207 §4.3, test set 1, and K_ASME of its CK and IK with S spelled out (TS 33.401 §A.2). */
    @Test
    void isThatOfTheSpecification() throws GeneralSecurityException {
        try (var milenage = Milenage.withOpc(Secret.of(UdmFixture.K), Secret.of(UdmFixture.OPC))) {
            var vector = Arpf.eUtranVector(milenage, Octets.fromHex("23553cbe9637a89d218ae64dae47bf35"), 0xff9bb4d0b607L, 0xb9b9, Octets.fromHex("02f839"));
            assertThat(vector.rand()).isEqualTo(Octets.fromHex("23553cbe9637a89d218ae64dae47bf35"));
            assertThat(vector.xres().disclose()).isEqualTo(Octets.fromHex("a54211d5e3ba50bf"));
            assertThat(vector.autn()).isEqualTo(Octets.fromHex("55f328b43577" + "b9b9" + "4a9ffac354dfafb3"));
            assertThat(vector.kAsme().disclose().toHex()).isEqualTo(hmac("b40ba9a3c58b2a05bbf0d987b21bf8cb" + "f769bcd751044604127672711c6d3441",
                    "10" + "02f839" + "0003" + "55f328b43577" + "0006"));
        }
    }

    private static String hmac(String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HEX.parseHex(key), "HmacSHA256"));
        return HEX.formatHex(mac.doFinal(HEX.parseHex(text)));
    }
}
