// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import static org.alcazar.ondemand.Initiator.NETWORK;
import static org.alcazar.ondemand.Initiator.UE;
import static org.alcazar.ondemand.Layer.MM;
import static org.alcazar.ondemand.Layer.SM;
import static org.alcazar.ondemand.SecurityService.DEVICE_AUTHENTICATION;
import static org.alcazar.ondemand.SecurityService.DH_EXCHANGE;
import static org.alcazar.ondemand.SecurityService.INDEPENDENT_SM_SECURITY;
import static org.alcazar.ondemand.SecurityService.SECONDARY_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.ResultNotice;
import org.alcazar.ondemand.Operation.SecondaryStart;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.ondemand.Operation.SmSecurityModeComplete;
import org.alcazar.ondemand.Operation.SmSecurityModeReject;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages and elements octet by octet, as the specification's text has them. */
class SpelledOutTest {

    private static final String OURS = "00007ed9 01";
    private static final CapabilityBlock BLOCK = new CapabilityBlock(Set.of(DH_EXCHANGE, DEVICE_AUTHENTICATION), null,
            Set.of(KeyAgreementGroup.X25519, KeyAgreementGroup.X25519MLKEM768), 0, 0);
    private static final SmKeyContext KEYS = new SmKeyContext(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
            Octets.fromHex("66".repeat(32)), KeyAnchor.AMF, Octets.fromHex("010000a1"), "vip");

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(1, new Announce(List.of(id(DH_EXCHANGE, MM, UE), id(DEVICE_AUTHENTICATION, MM, UE)), BLOCK,
                        List.of(KeyAgreementGroup.X25519MLKEM768, KeyAgreementGroup.SECP256R1), 3, Octets.fromHex("88".repeat(16)), null, List.of(),
                        null),
                        "01 01 0002 1112  07 0006 010300060000  05 0004 11ec0017  08 0001 03  03 0010" + "88".repeat(16)),
                Arguments.of(3, new KeyShareAnswer(new KeyShare(KeyAgreementGroup.X25519, Octets.fromHex("99".repeat(32)))),
                        "03 06 0022 001d" + "99".repeat(32)),
                Arguments.of(5, new DeviceProof("imei-356938035643809", List.of(Octets.of(0x30), Octets.of(0x31)),
                        new Signature(0x0403, Octets.of(0x32))),
                        "05 0c 0014 696d65692d333536393338303335363433383039  0d 0001 30  0d 0001 31  0e 0003 0403 32"),
                Arguments.of(6, new ResultNotice(new ServiceResult(id(SECONDARY_AUTHENTICATION, SM, UE), Outcome.FAILED,
                        OnDemandCause.NOT_AUTHORISED)), "06 02 0003 1c 02 0b"),
                Arguments.of(9, new SecondaryStart("u@a"), "09 15 0003 754061"),
                Arguments.of(255, new SmSecurityModeCommand(CipheringAlgorithm.NEA2, IntegrityAlgorithm.NIA1,
                        new CapabilityBlock(null, Set.of(INDEPENDENT_SM_SECURITY), Set.of(), 0xf0, 0x70), Octets.fromHex("77".repeat(32)), KEYS),
                        "0a 16 0001 21  07 0006 02001000f070  17 0020" + "77".repeat(32)
                                + "09 0010 00112233445566778899aabbccddeeff  0a 0020" + "66".repeat(32) + "0b 0001 02  1a 0009 04 010000a1 03 766970"),
                Arguments.of(2, new SmSecurityModeComplete(), "0b"),
                Arguments.of(2, new SmSecurityModeReject(OnDemandCause.REQUEST_MISMATCH), "0c 18 0002 0a 0d"),
                Arguments.of(2, new Refuse(2, OnDemandCause.NO_COMMON_GROUP), "0d 18 0002 02 02"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message(int exchange, Operation operation, String octets) {
        var content = Octets.fromHex(OURS + String.format("%02x", exchange) + octets);
        assertThat(SecurityServiceMessages.encode(new SecurityServiceMessage(exchange, operation))).isEqualTo(content);
        assertThat(SecurityServiceMessages.decode(content)).isEqualTo(new SecurityServiceMessage(exchange, operation));
    }

    @Test
    void payload() {
        var payload = new ServicePayload(
                List.of(new ServiceResult(id(DH_EXCHANGE, MM, NETWORK), Outcome.SUCCEEDED, OnDemandCause.NONE),
                        new ServiceResult(id(DEVICE_AUTHENTICATION, MM, UE), Outcome.SKIPPED, OnDemandCause.NOT_CAPABLE)),
                List.of(new SessionAnnouncement(Octets.fromHex("010000a1"), "ims", List.of(id(SECONDARY_AUTHENTICATION, SM, UE)))),
                Octets.fromHex("44".repeat(32)), null);
        var value = Octets.fromHex(OURS + "02 0003 010100  02 0003 120601  19 000a 04 010000a1 03 696d73 1c  03 0020" + "44".repeat(32));
        assertThat(ServiceElements.encodePayload(payload)).isEqualTo(value);
        assertThat(ServiceElements.decodePayload(value)).isEqualTo(payload);
    }

    @Test
    void capability() {
        assertThat(ServiceElements.encodeCapability(CapabilityBlock.AWARE)).isEqualTo(Octets.fromHex(OURS + "000000000000"));
        assertThat(ServiceElements.encodeCapability(BLOCK)).isEqualTo(Octets.fromHex(OURS + "010300060000"));
        assertThat(ServiceElements.decodeCapability(Octets.fromHex(OURS + "fdfffffe1122")))
                .as("spare bits are ignored, and so are services that are not stated")
                .isEqualTo(new CapabilityBlock(BLOCK.mm(), null, BLOCK.groups(), 0x11, 0x22));
    }

    @Test
    void itemsMayComeInAnyOrderWithOthersAmongThem() {
        var content = Octets.fromHex(OURS + "07 06 ff 0003 010203 02 0003 1c020b 7f 0000 04 0001 00");
        assertThat(SecurityServiceMessages.decode(content)).isEqualTo(new SecurityServiceMessage(7,
                new ResultNotice(new ServiceResult(id(SECONDARY_AUTHENTICATION, SM, UE), Outcome.FAILED, OnDemandCause.NOT_AUTHORISED))));
        var proof = Octets.fromHex(OURS + "01 05 0e 0003 0403 32 0d 0001 30 0c 0014 696d65692d333536393338303335363433383039");
        assertThat(SecurityServiceMessages.decode(proof).operation()).isInstanceOf(DeviceProof.class);
    }

    private static SecurityServiceIdentifier id(SecurityService service, Layer layer, Initiator initiator) {
        return new SecurityServiceIdentifier(service, layer, initiator);
    }
}
