// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trees of what on-demand security services say. */
class SecurityServicesTest {

    private static final String OURS = "00007ed901";

    @Test
    void anAnnouncement() {
        assertThat(tree("7e007c" + OURS + "0301" + "0100021112" + "0700060103 0006 0000".replace(" ", "") + "05000411ec001d" + "08000101"
                + "030010" + "88".repeat(16))).isEqualTo("""
                Security Service Downlink  [nas-5gs]
                  Content:
                    Exchange: 3
                    Operation: Announce
                      Services: DH exchange (MM, by UE), device authentication (MM, by UE)
                      Network: MM: DH exchange, device authentication; groups: x25519, x25519mlkem768
                      Groups: x25519mlkem768, x25519
                      New key set: 1
                      Nonce: 88888888888888888888888888888888
                """);
    }

    @Test
    void aSessionsCommand() {
        assertThat(tree("2e0501f2" + OURS + "03 11223344 00".replace(" ", "") + "2e0501f0" + OURS + "010a" + "16000121" + "070006020010007070"
                + "170020" + "77".repeat(32) + "09001000112233445566778899aabbccddeeff" + "0a0020" + "66".repeat(32) + "0b000101" + "1a000904010000a103766970")).isEqualTo("""
                SM Protected Message  [nas-5gs]
                  PDU session ID: 5
                  Procedure transaction ID: 1
                  Header type: integrity protected new context
                  MAC: 0x11223344
                  Sequence number: 0
                  Payload: SM Security Service Downlink
                    PDU session ID: 5
                    Procedure transaction ID: 1
                    Content:
                      Exchange: 1
                      Operation: SM Security Mode Command
                        Ciphering: nea2
                        Integrity: nia1
                        UE capability: SM: independent SM security; SM protection: 5G-EA1, 5G-EA2, 5G-EA3, 5G-IA1, 5G-IA2, 5G-IA3
                        Request hash: 7777777777777777777777777777777777777777777777777777777777777777
                        SM:
                          SMF: 00112233-4455-6677-8899-aabbccddeeff
                          Nonce: 6666666666666666666666666666666666666666666666666666666666666666
                          Anchor: ausf
                          S-NSSAI: 010000a1
                          DNN: vip
                """);
    }

    @Test
    void theElements() {
        assertThat(tree("7e00420101" + "2d0b" + OURS + "030102030070" + "7e0016" + OURS + "020003120601" + "190008 0101 03696d73 1c1d")).isEqualTo("""
                Registration Accept  [nas-5gs]
                  Registration result:
                    Access: 3GPP
                  Others:
                    Named:
                      -
                        Iei: 45
                        Value: Security service capability
                          Capability: MM: DH exchange; SM: device authentication; groups: secp256r1, x25519; SM protection: 5G-IA1, 5G-IA2, 5G-IA3
                      -
                        Iei: 126
                        Value: Security service payload
                          Results:
                            -
                              Service: device authentication (MM, by UE)
                              Outcome: skipped
                              Cause: #1 not capable
                          Announced:
                            -
                              S-NSSAI: 01
                              DNN: ims
                              Services: secondary authentication (SM, by UE), independent SM security (SM, by UE)
                """);
    }

    @Test
    void whatIsMalformedIsShownAsOctetsWithTheReason() {
        assertThat(tree("7e007d" + OURS + "010d")).isEqualTo("""
                Security Service Uplink  [nas-5gs]
                  Content: 00007ed901010d, not decoded: no REFUSED
                """);
        assertThat(tree("2e0501f2" + OURS + "021122334400aabbccdd")).isEqualTo("""
                SM Protected Message  [nas-5gs]
                  PDU session ID: 5
                  Procedure transaction ID: 1
                  Header type: integrity protected and ciphered
                  MAC: 0x11223344
                  Sequence number: 0
                  Payload: aabbccdd
                """);
    }

    @Test
    void whatNgapCarries() {
        var decoded = new Decoder(null, null).decode(HexText.parse("0004401e000003 000a00020001 005500020001 0026000b0a 7e007c" + OURS + "010b"));
        assertThat(TextTree.of(decoded)).contains("NAS PDU: Security Service Downlink\n", "Operation: SM Security Mode Complete\n");
        assertThat(Summary.of(decoded)).isEqualTo("ngap: Downlink NAS Transport, Security Service Downlink (RAN UE 1, AMF UE 1)");
        assertThat(JsonTree.of(decoded, false)).contains("\"exchange\":1");
    }

    private static String tree(String hex) {
        return TextTree.of(new Decoder("nas-5gs", null).decode(HexText.parse(hex)));
    }
}
