// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Snssai;
import org.alcazar.testkit.Mutations;
import org.alcazar.udm.UdmFixture;
import org.alcazar.udm.subscriber.ImportReport.Progress;
import org.alcazar.udm.subscriber.ImportReport.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriberCsvTest {

    private static final String K = "465b5ce8b199b49faa5f0a2ee238a6bc";
    private static final String OPC = "cd63cb71954a9f4e48a5994e37a02baf";
    private static final String OP = "cdc202d5123e20f62b6d676ac72cb318";

    private final List<Progress> progress = new ArrayList<>();

    @TempDir
    private Path folder;

    private UdmFixture fixture;
    private SubscriberStore store;

    @BeforeEach
    void start() {
        fixture = new UdmFixture(folder);
        store = fixture.udm.subscribers();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void addsWhatTheColumnsSay() throws IOException {
        var report = read("\ufeffsupi,k,opc,algorithm,amf,sqn,default_slices,slices,ambr_uplink,ambr_downlink\r\n"
                + "# a comment, with commas\r\n"
                + "\r\n"
                + "imsi-001010000000001," + K + "," + OPC + ",milenage,b9b9,ff9bb4d0b607,1 1-010203,2,1 Gbps,500 Mbps\r\n"
                + " 001010000000002 , " + K.toUpperCase() + " ," + OPC + ",,,,,,,\r\n"
                + "001010000000003," + K + K + "," + OPC + OPC + ",tuak,,,,3-abcdef,,2 Mbps");
        assertThat(report).isEqualTo(new ImportReport(3, 0, List.of()));
        var one = Objects.requireNonNull(store.get("imsi-001010000000001"));
        assertThat(one.sqn()).isEqualTo(0xff9bb4d0b607L);
        assertThat(one.amf()).isEqualTo(0xb9b9);
        assertThat(one.amData().nssai().defaultSingleNssais()).containsExactly(Snssai.of(1), Snssai.parse("1-010203"));
        assertThat(one.amData().nssai().singleNssais()).containsExactly(Snssai.of(2));
        assertThat(one.amData().subscribedUeAmbr().downlink()).isEqualTo(new BitRate(500_000_000));
        assertThat(store.get("imsi-001010000000002")).isEqualTo(Subscriber.milenage("imsi-001010000000002"));
        var three = Objects.requireNonNull(store.get("imsi-001010000000003"));
        assertThat(three.algorithm()).isEqualTo(AuthenticationAlgorithm.TUAK);
        assertThat(three.amData().nssai().all()).containsExactly(Snssai.of(1), Snssai.parse("3-abcdef"));
    }

    @Test
    void columnsComeInAnyOrderAndOpWillDo() throws IOException {
        assertThat(read("OP,sqn,K,supi\n" + OP + ",20," + K + ",imsi-001010000000001\n").added()).isEqualTo(1);
        assertThat(fixture.nextSqn()).isEqualTo(0x20);
    }

    @Test
    void reportsBadLinesByNumberAndReasonAndAddsTheOthers() throws IOException {
        fixture.add("imsi-001010000000009", 0);
        var report = read(String.join("\n", "supi,k,op,opc,algorithm,sqn,default_slices,ambr_uplink",
                "imsi-001010000000001," + K + ",," + OPC + ",,,,",
                "imsi-1234," + K + ",," + OPC + ",,,,",
                "imsi-001010000000002," + K.substring(1) + ",," + OPC + ",,,,",
                "imsi-001010000000002,x" + K.substring(1) + ",," + OPC + ",,,,",
                "imsi-001010000000002," + K.substring(2) + ",," + OPC + ",,,,",
                "imsi-001010000000002,,," + OPC + ",,,,",
                "imsi-001010000000002," + K + ",,,,,,",
                "imsi-001010000000002," + K + "," + OP + "," + OPC + ",,,,",
                "imsi-001010000000002," + K + ",," + OPC + ",comp128,,,",
                "imsi-001010000000002," + K + ",," + OPC + ",,1234567890123,,",
                "imsi-001010000000002," + K + ",," + OPC + ",,,1-02,",
                "imsi-001010000000002," + K + ",," + OPC + ",,,,fast",
                "imsi-001010000000002," + K + ",," + OPC,
                "imsi-001010000000002," + K + ",," + OPC + ",,,,,",
                "imsi-001010000000001," + K + ",," + OPC + ",,,,",
                "imsi-001010000000009," + K + ",," + OPC + ",,,,",
                "x".repeat(5000),
                ",".repeat(5000 - 4000),
                "imsi-001010000000003," + K + ",," + OPC + ",,,,"));
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(17);
        assertThat(report.firstRefused().stream().map(Refusal::line).toList())
                .containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L);
        assertThat(report.firstRefused()).contains(
                new Refusal(3, "a SUPI is imsi- and 5 to 15 digits, not imsi-1234"),
                new Refusal(4, "k is not hexadecimal, two digits for each octet"),
                new Refusal(5, "k is not hexadecimal, two digits for each octet"),
                new Refusal(6, "K of milenage has 32 hexadecimal digits, not 30"),
                new Refusal(7, "has no k"),
                new Refusal(8, "has neither opc nor op"),
                new Refusal(9, "has both opc and op"),
                new Refusal(10, "the algorithm is milenage or tuak, not comp128"),
                new Refusal(11, "sqn is not up to 12 hexadecimal digits: 1234567890123"),
                new Refusal(14, "has 4 fields, the first line 8"),
                new Refusal(15, "has 9 fields, the first line 8"),
                new Refusal(16, "imsi-001010000000001 is there already"),
                new Refusal(17, "imsi-001010000000009 is there already"),
                new Refusal(18, "longer than a line can be (2048 octets)"),
                new Refusal(19, "more than 32 fields"));
        assertThat(report.toString()).doesNotContain(K.substring(2), OPC, OP);
        assertThat(store.count()).isEqualTo(3);
    }

    @Test
    void refusesAFileThatDoesNotNameItsColumns() {
        for (var file : List.of("", "\n", "imsi-001010000000001," + K + "," + OPC, "supi,k\n", "supi,opc\n", "supi,k,opc,colour\n", "supi,k,opc,K\n")) {
            assertThatExceptionOfType(SubscriberException.class).isThrownBy(() -> read(file)).withMessageStartingWith("line 1")
                    .withMessageContaining("there are [supi, k, op, opc, algorithm, amf, sqn, default_slices, slices, ambr_uplink, ambr_downlink]");
        }
    }

    @Test
    void goesThroughALongFileInBatchesAndTellsHowFarItIs() throws IOException {
        int lines = 5_500;
        var report = new SubscriberCsv(store).read(new Made(lines), progress::add);
        assertThat(report).isEqualTo(new ImportReport(lines, 0, List.of()));
        assertThat(store.count()).isEqualTo(lines);
        assertThat(progress.stream().map(Progress::added).toList()).containsExactly(1000L, 2000L, 3000L, 4000L, 5000L, 5500L);
        assertThat(progress.getLast().lines()).isEqualTo(lines + 1);
        assertThat(progress.getLast().octets()).isEqualTo("supi,k,opc\n".length() + lines * ("imsi-001010000000001,,\n".length() + 64L));

        var again = new SubscriberCsv(store).read(new Made(lines), _ -> { });
        assertThat(again.added()).isZero();
        assertThat(again.refused()).isEqualTo(lines);
        assertThat(again.firstRefused()).hasSize(ImportReport.SHOWN);
    }

    @Test
    void damagedFilesAreTakenOrReported() {
        var file = ("supi,k,opc,sqn,default_slices,ambr_uplink\n1234567," + K + "," + OPC + ",0,1-010203 2,1 Gbps\n").getBytes(StandardCharsets.UTF_8);
        Mutations.takenOrRefused(file, 300, SubscriberException.class,
                octets -> new SubscriberCsv(store).read(new ByteArrayInputStream(octets), _ -> { }));
    }

    private ImportReport read(String text) throws IOException {
        return new SubscriberCsv(store).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), progress::add);
    }

    /** A file that is made while it is read. */
    private static final class Made extends InputStream {

        private final int lines;
        private int line;
        private byte[] current = "supi,k,opc\n".getBytes(StandardCharsets.UTF_8);
        private int at;

        Made(int lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            if (at == current.length) {
                if (line == lines) {
                    return -1;
                }
                current = "imsi-%015d,%s,%s\n".formatted(1_010_000_000_000L + line++, K, OPC).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return current[at++];
        }
    }
}
