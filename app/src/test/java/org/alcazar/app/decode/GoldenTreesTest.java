// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** A message of each protocol, as it is shown. */
class GoldenTreesTest {

    @Test
    void ngapWithWhatItsListsCarry() {
        assertShown("001d002c000003000a00020007005500020001004a00190040050d7e00680100052e0501d62412054020010203020000", """
                PDU Session Resource Setup Request  [ngap, guessed]
                  AMF UE NGAP ID: 7
                  RAN UE NGAP ID: 1
                  PDU session resource setup list:
                    -
                      ID: 5
                      NAS PDU: DL NAS Transport
                        Payload container type: n1 sm information
                        Payload container: 5GSM Status
                          PDU session ID: 5
                          Procedure transaction ID: 1
                          Cause: 36
                        PDU session ID: 5
                      S-NSSAI: 01-010203
                      Transfer: 0000
                """);
    }

    @Test
    void s1apWithNasOfEps() {
        assertShown("000c4041000005000800020001001a0019180741710bf600f1100001010a0b0c0d02e0e000040201d011004300060000f1100001006440080000f1100000700000"
                + "86400130", """
                Initial UE Message  [s1ap, guessed]
                  ENB UE S1AP ID: 1
                  NAS PDU: Attach Request
                    Attach type: eps attach
                    KSI:
                      Value: 7
                    Identity: EPS GUTI
                      PLMN: 001-01
                      MME group ID: 1
                      MME code: 1
                      M TMSI: 0x0a0b0c0d
                    UE network capability: e0e0
                    ESM message: PDN Connectivity Request
                      EPS bearer identity: 0
                      Procedure transaction identity: 1
                      Request type: initial request
                      PDN type: ipv4
                  TAI:
                    PLMN identity: 001-01
                    TAC: 0x000001
                  Eutran CGI:
                    PLMN identity: 001-01
                    Cell ID: 1792
                  RRC establishment cause: #3 mo signalling
                """);
    }

    @Test
    void nasOfFiveGs() {
        assertShown("7e004179000bf200f1100001010a0b0c0d1001032e02e0e0", """
                Registration Request  [nas-5gs, guessed]
                  Registration type:
                    Kind: initial
                    Follow on request: yes
                  NG KSI:
                    Value: 7
                  Mobile identity: 5g-guti-001010001010a0b0c0d
                  5GMM capability: 03
                  UE security capability: e0e0 (5G-EA0 5G-EA1 5G-EA2 5G-IA0 5G-IA1 5G-IA2)
                """);
    }

    @Test
    void nasOfEps() {
        assertShown("074402", """
                Attach Reject  [nas-eps, guessed]
                  Cause: #2 imsi unknown in hss
                """);
    }

    @Test
    void pfcp() {
        assertShown("2005001500000100003c000500c000020100600004e0000000", """
                PFCP Association Setup Request  [pfcp, guessed]
                  SEID: 0x0000000000000000
                  Sequence number: 1
                  Message: Association Setup Request
                    Node ID: IPV4
                      Address: 192.0.2.1
                    Recovery time stamp: 2019-02-02T11:39:44Z
                """);
    }

    @Test
    void gtpv1uWithAPduSessionContainer() {
        assertShown("34ff000c0000abcd0000008501000900deadbeef", """
                GTP-U G-PDU  [gtpv1u, guessed]
                  TEID: 0x0000abcd
                  Extensions:
                    -
                      Type: 133
                      Content: 0009
                  Message: G PDU
                    Payload: deadbeef
                """);
    }

    @Test
    void gtpv2() {
        assertShown("40010009000001000300010005", """
                GTPv2 Echo Request  [gtpv2, guessed]
                  Sequence number: 1
                  Message: Echo Request
                    Recovery: 5
                """);
    }

    @Test
    void gtpv2WithWhatAGatewayWantsOfBearers() {
        assertShown("486300180000000a000001004900010106490001010702000200" + "0200", """
                GTPv2 Delete Bearer Request  [gtpv2, guessed]
                  TEID: 0x0000000a
                  Sequence number: 1
                  Message: Delete Bearer Request
                    Ebis: 6, 7
                    Cause: #2 local detach
                """);
    }

    @Test
    void eap() {
        assertShown("0201000801303132", """
                EAP-Response/Identity  [eap, guessed]
                  Identifier: 1
                  Method: Identity
                    Data: 303132 "012"
                """);
    }

    private static void assertShown(String hex, String tree) {
        var decoded = new Decoder(null, null).decode(Octets.fromHex(hex));
        assertThat(TextTree.of(decoded).stripTrailing()).isEqualTo(tree.stripTrailing());
        assertThat(decoded.exact()).isTrue();
    }
}
