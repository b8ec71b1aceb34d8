// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.GtpDecodeException.Reply;
import org.alcazar.gtp.v1u.GtpuFlyweight.Status;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GtpuTest {

    private final GtpuFlyweight flyweight = new GtpuFlyweight();

    @Test
    void everyMessageIsGenerated() {
        SealedTypes.eachIsMade(GtpuMessage.class, 500, random -> packet(random).message());
    }

    @Test
    void everyMessageDecodesToWhatWasEncoded() {
        Seeded.forAll(20_000, GtpuTest::packet, packet -> assertThat(Gtpu.decode(Gtpu.encode(packet))).isEqualTo(packet));
    }

    @Test
    void damagedMessagesAreTakenOrRefusedAndTheFacesAgree() {
        Seeded.forAll(150, GtpuTest::packet, packet -> Mutations.takenOrRefused(Gtpu.encode(packet).toArray(), 100,
                GtpDecodeException.class,
                bytes -> {
                    var status = flyweight.wrap(ByteBuffer.wrap(bytes), 0, bytes.length);
                    var decoded = Gtpu.decode(Octets.of(bytes));
                    assertThat(Gtpu.decode(Gtpu.encode(decoded))).isEqualTo(decoded);
                    if (status == Status.G_PDU) {
                        assertAgree(decoded, bytes);
                    } else {
                        assertThat(status == Status.EXTENSION_NOT_SUPPORTED || !(decoded.message() instanceof GtpuMessage.GPdu)).isTrue();
                    }
                }));
    }

    private void assertAgree(GtpuPacket decoded, byte[] bytes) {
        assertThat(decoded.message()).isEqualTo(new GtpuMessage.GPdu(
                Octets.copyOf(bytes, flyweight.payloadOffset(), flyweight.payloadOffset() + flyweight.payloadLength())));
        assertThat(flyweight.teid()).isEqualTo((int) decoded.teid());
        var containers = decoded.extensions().stream().filter(header -> header.type() == ExtensionHeader.PDU_SESSION_CONTAINER).toList();
        int qfi = containers.isEmpty() ? GtpuFlyweight.NO_QFI : PduSessionInformation.read(containers.getLast().content()).qfi();
        assertThat(flyweight.qfi()).isEqualTo(qfi);
    }

    @Test
    void writesHeadersAsTheRecordsDo() {
        var buffer = ByteBuffer.allocate(64);
        var payload = Octets.fromHex("4500000102");
        GtpuFlyweight.writeDownlinkHeader(buffer, 3, 0x80000001, 9, true, payload.length());
        payload.copyTo(buffer.array(), 3 + GtpuFlyweight.SESSION_HEADER);
        var downlink = new PduSessionInformation.Downlink(9, true, null, null, null, null);
        var expected = new GtpuPacket(0x80000001L, null, null, List.of(ExtensionHeader.of(downlink)), new GtpuMessage.GPdu(payload));
        assertThat(Octets.copyOf(buffer.array(), 3, 24)).isEqualTo(Gtpu.encode(expected));
        assertThat(flyweight.wrap(buffer, 3, 21)).isEqualTo(Status.G_PDU);
        assertThat(flyweight.qfi()).isEqualTo(9);
        assertThat(flyweight.isReflectiveQos()).isTrue();
        assertThat(flyweight.isUplink()).isFalse();
        assertThat(expected.pduSession()).isEqualTo(downlink);

        GtpuFlyweight.writeUplinkHeader(buffer, 0, 7, 63, 1);
        assertThat(Gtpu.decode(Octets.copyOf(buffer.array(), 0, 17)).pduSession()).isEqualTo(PduSessionInformation.Uplink.of(63));
        assertThat(flyweight.wrap(buffer, 0, 17)).isEqualTo(Status.G_PDU);
        assertThat(flyweight.isUplink()).isTrue();
        assertThat(flyweight.isReflectiveQos()).isFalse();

        GtpuFlyweight.writeHeader(buffer, 0, -1, 5);
        assertThat(Octets.copyOf(buffer.array(), 0, 8).toHex()).isEqualTo("30ff0005ffffffff");
        assertThat(flyweight.wrap(buffer, 0, 13)).isEqualTo(Status.G_PDU);
        assertThat(flyweight.qfi()).isEqualTo(GtpuFlyweight.NO_QFI);
        assertThat(flyweight.payloadOffset()).isEqualTo(8);
        assertThat(flyweight.payloadLength()).isEqualTo(5);
    }

    @Test
    void refusesEndlessChainsOfExtensionHeaders() {
        assertRefused("34ff0008" + "00000001" + "000000c0" + "00000000", Status.ENDLESS_EXTENSIONS);
        assertRefused("34ff0008" + "00000001" + "00000040" + "00000040", Status.ENDLESS_EXTENSIONS);
        assertRefused("34ff004c" + "00000001" + "00000040" + "01000040".repeat(17) + "00000000", Status.ENDLESS_EXTENSIONS);
        assertRefused("34ff0004" + "00000001" + "00000040", Status.WRONG_LENGTH);
        assertRefused("34ff0008" + "00000001" + "00000040" + "02000000", Status.WRONG_LENGTH);
        assertRefused("34ff0008" + "00000001" + "00000085" + "01200000", Status.WRONG_SESSION_CONTAINER);
    }

    private void assertRefused(String hex, Status status) {
        var octets = Octets.fromHex(hex);
        assertThat(flyweight.wrap(octets.asBuffer(), 0, octets.length())).isEqualTo(status);
        assertThatThrownBy(() -> Gtpu.decode(octets)).isInstanceOf(GtpDecodeException.class);
    }

    @Test
    void tellsWhichHeadersItKnowsWhereAnUnknownOneMustBeComprehended() {
        var octets = Octets.fromHex("36ff0008" + "00000001" + "000500c5" + "01000000");
        var refusal = catchThrowableOfType(GtpDecodeException.class, () -> Gtpu.decode(octets));
        assertThat(refusal.reply()).isEqualTo(Reply.SUPPORTED_EXTENSION_HEADERS);
        assertThat(refusal.sequenceNumber()).isEqualTo(5);
        assertThat(flyweight.wrap(octets.asBuffer(), 0, octets.length())).isEqualTo(Status.EXTENSION_NOT_SUPPORTED);
        var passed = Octets.fromHex("34ff0008" + "00000001" + "0000004f" + "01000000");
        assertThat(Gtpu.decode(passed).extensions()).containsExactly(new ExtensionHeader(0x4f, Octets.of(0, 0)));
        assertThat(flyweight.wrap(passed.asBuffer(), 0, passed.length())).isEqualTo(Status.G_PDU);
    }

    @Test
    void refusesOtherVersionsAndWrongLengths() {
        assertRefused("50ff000000000001", Status.OTHER_VERSION);
        assertRefused("20ff000000000001", Status.OTHER_VERSION);
        assertRefused("30ff000100000001", Status.WRONG_LENGTH);
        assertRefused("30ff00000000000100", Status.WRONG_LENGTH);
        assertRefused("30ff", Status.WRONG_LENGTH);
    }

    @Test
    void attacksOnOthersAreRefused() {
        for (var vector : SharedVectors.load("attack_pdus.json")) {
            if (vector.text("protocol").equals("gtpu")) {
                var octets = Octets.of(vector.hex("hex"));
                assertThatThrownBy(() -> Gtpu.decode(octets)).as(vector.name()).isInstanceOf(GtpDecodeException.class);
                assertThat(flyweight.wrap(octets.asBuffer(), 0, octets.length())).as(vector.name())
                        .isNotIn(Status.G_PDU, Status.SIGNALLING);
            }
        }
    }

    private static GtpuPacket packet(RandomGenerator random) {
        var extensions = new ArrayList<ExtensionHeader>();
        for (int i = random.nextInt(4); i > 0; i--) {
            extensions.add(switch (random.nextInt(6)) {
                case 0 -> ExtensionHeader.udpPort(random.nextInt(0x10000));
                case 1 -> ExtensionHeader.longPdcpPduNumber(random.nextInt(1 << 18));
                case 2 -> nrRanContainer(random.nextInt(10) == 0 ? 255 : random.nextInt(1, 9), random);
                case 3 -> ExtensionHeader.of(downlink(random));
                default -> ExtensionHeader.of(uplink(random));
            });
        }
        return new GtpuPacket(random.nextLong(1L << 32), random.nextBoolean() ? random.nextInt(0x10000) : null,
                random.nextInt(4) == 0 ? random.nextInt(0x100) : null, extensions, message(random));
    }

    private static ExtensionHeader nrRanContainer(int units, RandomGenerator random) {
        return new ExtensionHeader(ExtensionHeader.NR_RAN_CONTAINER, octets(4 * units - 2, random));
    }

    private static PduSessionInformation downlink(RandomGenerator random) {
        return new PduSessionInformation.Downlink(random.nextInt(64), random.nextBoolean(), random.nextBoolean() ? random.nextInt(8) : null,
                random.nextBoolean() ? random.nextLong() : null, random.nextBoolean() ? random.nextInt(1 << 24) : null,
                random.nextBoolean() ? random.nextLong(1L << 32) : null);
    }

    private static PduSessionInformation uplink(RandomGenerator random) {
        return new PduSessionInformation.Uplink(random.nextInt(64),
                random.nextBoolean() ? new PduSessionInformation.TimeStamps(random.nextLong(), random.nextLong(), random.nextLong()) : null,
                u32(random), u32(random), random.nextBoolean() ? random.nextInt(1 << 24) : null, u32(random), u32(random));
    }

    @Test
    void everySessionInformationIsReadAsWritten() {
        Seeded.forAll(5_000, random -> random.nextBoolean() ? downlink(random) : uplink(random), information -> {
            assertThat(PduSessionInformation.read(information.write())).isEqualTo(information);
            assertThat(ExtensionHeader.of(information).content().length() % 4).isEqualTo(2);
        });
    }

    private static @Nullable Long u32(RandomGenerator random) {
        return random.nextBoolean() ? random.nextLong(1L << 32) : null;
    }

    private static GtpuMessage message(RandomGenerator random) {
        var others = random.nextInt(4) == 0 ? List.of(new GtpuIe(GtpuIe.PRIVATE_EXTENSION, octets(6, random))) : List.<GtpuIe>of();
        return switch (random.nextInt(10)) {
            case 0 -> new GtpuMessage.EchoRequest(others);
            case 1 -> new GtpuMessage.EchoResponse(random.nextInt(256), others);
            case 2 -> new GtpuMessage.ErrorIndication(random.nextLong(1L << 32), octets(random.nextBoolean() ? 4 : 16, random), others);
            case 3 -> new GtpuMessage.SupportedExtensionHeaders(octets(random.nextInt(9), random), others);
            case 4 -> new GtpuMessage.TunnelStatus(octets(1, random), others);
            case 5 -> new GtpuMessage.EndMarker(others);
            default -> new GtpuMessage.GPdu(octets(random.nextInt(80), random));
        };
    }

    private static Octets octets(int length, RandomGenerator random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.wrap(bytes);
    }
}
