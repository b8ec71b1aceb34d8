// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SmNasProtection;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an independent dissector remarks about the extension: that it does not know it, and nothing else. */
class SecurityServicesTsharkTest {

    private static final String EXTRANEOUS = "Extraneous Data, dissector bug or later version spec(report to wireshark.org)";
    private static final String UNKNOWN_TYPE = "Unknown Message Type 0x";

    /** The first link type that captures may give a meaning of their own. */
    private static final int USER_0 = 147;
    private static final String AS_NAS = "uat:user_dlts:\"User 0 (DLT=147)\",\"nas-5gs\",\"0\",\"\",\"0\",\"\"";

    @TempDir
    private Path folder;

    @Test
    void elementsAreExtraneousAndMessagesUnknown() throws IOException {
        var expected = new LinkedHashMap<Octets, String>();
        for (var plain : List.of("7e004179000d0199f907000000000000000010 2e02f070", "7e00420101", "7e005d22000 2f070", "2e0501c1ffff",
                "2e0501c2110009010006313101 01ff0106060001060001")) {
            var octets = Octets.fromHex(plain.replace(" ", ""));
            expected.put(octets, "");
            expected.put(joined(octets, capability()), EXTRANEOUS);
            expected.put(joined(octets, payload()), EXTRANEOUS);
            expected.put(joined(octets, joined(capability(), payload())), EXTRANEOUS);
        }
        var content = SecurityServiceMessages.encode(new SecurityServiceMessage(1,
                new Operation.DeviceRequest(Octets.fromHex("88".repeat(16)), null)));
        expected.put(Nas5gs.encode(new SecurityServiceDownlink(content)), UNKNOWN_TYPE + "7c");
        expected.put(Nas5gs.encode(new SecurityServiceUplink(content)), UNKNOWN_TYPE + "7d");
        FiveGsmMessage down = new SmSecurityServiceDownlink(5, 1, content);
        expected.put(Nas5gs.encode(down), UNKNOWN_TYPE + "f0");
        expected.put(Nas5gs.encode(new SmSecurityServiceUplink(5, 1, content)), UNKNOWN_TYPE + "f1");
        try (var smf = new SmNasProtection(SmNasProtection.End.SMF, 5, IntegrityAlgorithm.NIA2, Secret.wrap(new byte[16]), CipheringAlgorithm.NEA2,
                Secret.wrap(new byte[16]))) {
            expected.put(Nas5gs.encode(smf.protect(down)), UNKNOWN_TYPE + "f2");
        }
        var lines = tshark(capture(List.copyOf(expected.keySet())));
        var seen = new LinkedHashMap<Octets, String>();
        var messages = new ArrayList<>(expected.keySet());
        assertThat(lines).hasSameSizeAs(messages);
        for (int i = 0; i < lines.size(); i++) {
            seen.put(messages.get(i), lines.get(i));
        }
        assertThat(seen).isEqualTo(expected);
    }

    private static Octets capability() {
        var value = ServiceElements.encodeCapability(new CapabilityBlock(Set.of(SecurityService.DH_EXCHANGE), Set.of(SecurityService.USER_AUTHENTICATION),
                Set.of(KeyAgreementGroup.X25519), 0x70, 0x70));
        return new OctetWriter().u8(OtherElements.SECURITY_SERVICE_CAPABILITY).u8(value.length()).octets(value).toOctets();
    }

    private static Octets payload() {
        var services = new ArrayList<ServiceResult>();
        for (int value = 1; value < 32; value++) {
            var identifier = SecurityServiceIdentifier.of(value);
            if (identifier != null && services.size() < 8) {
                services.add(new ServiceResult(identifier, Outcome.SUCCEEDED, OnDemandCause.NONE));
            }
        }
        var value = ServiceElements.encodePayload(new ServicePayload(services, List.of(), Octets.fromHex("44".repeat(32)), null));
        return new OctetWriter().u8(OtherElements.SECURITY_SERVICE_PAYLOAD).u16(value.length()).octets(value).toOctets();
    }

    private static Octets joined(Octets first, Octets second) {
        return new OctetWriter().octets(first).octets(second).toOctets();
    }

    private Path capture(List<Octets> pdus) throws IOException {
        var capture = ByteBuffer.allocate(24 + pdus.stream().mapToInt(pdu -> 16 + pdu.length()).sum()).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(0x4_0000).putInt(USER_0);
        for (var pdu : pdus) {
            capture.putLong(0).putInt(pdu.length()).putInt(pdu.length()).put(pdu.toArray());
        }
        return Files.write(folder.resolve("nas.pcap"), capture.array());
    }

    /** Remarks and malformed mark of each message. */
    private static List<String> tshark(Path capture) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("tshark", "-r", capture.toString(), "-o", AS_NAS, "-T", "fields", "-E", "separator=/s",
                    "-e", "_ws.expert.message", "-e", "_ws.malformed").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            var line = "SKIPPED: reading messages with tshark: it is not installed here";
            System.err.println(line);
            return Assumptions.abort(line);
        }
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().map(String::strip).toList();
        }
    }
}
