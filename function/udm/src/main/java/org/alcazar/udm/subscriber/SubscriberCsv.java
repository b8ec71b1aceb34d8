// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.udm.subscriber.ImportReport.Progress;
import org.alcazar.udm.subscriber.ImportReport.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers in bulk, from CSV. The first line names the columns, in any order:
 *
 * <pre>{@code
 * supi,k,opc,algorithm,amf,sqn,default_slices,slices,ambr_uplink,ambr_downlink
 * imsi-001010000000001,465b5ce8b199b49faa5f0a2ee238a6bc,e8ed289deba952e4283b54e88e6183ca,milenage,8000,000000000000,1 1-010203,2,1 Gbps,500 Mbps
 * }</pre>
 *
 * <p>{@code supi}, {@code k}, and {@code opc} or {@code op} there must be; what else is left out, as a column or in a line, has its default.
 * Slices are divided by blanks. Empty lines and lines that begin with {@code #} are skipped. There is no quoting.
 */
public final class SubscriberCsv {

    private static final int TOGETHER = 1000;

    private final SubscriberStore store;

    private enum Column {
        SUPI, K, OP, OPC, ALGORITHM, AMF, SQN, DEFAULT_SLICES, SLICES, AMBR_UPLINK, AMBR_DOWNLINK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SubscriberCsv(SubscriberStore store) {
        this.store = store;
    }

    /**
     * Adds the subscribers of a file. Lines that are wrong, or of a subscriber that is there already, are left out and reported; the others
     * are added, each batch durably before progress tells of it.
     *
     * @param progress is told every {@value #TOGETHER} lines, and at the end
     * @throws SubscriberException if the first line does not name the columns
     */
    public ImportReport read(InputStream in, Consumer<? super Progress> progress) throws IOException {
        var line = new CsvLine(new BufferedInputStream(in, 1 << 16));
        var columns = columns(line);
        var tally = new Tally(line, progress);
        var batch = new ArrayList<SealedSubscriber>(TOGETHER);
        var numbers = new ArrayList<Long>(TOGETHER);
        while (true) {
            try {
                if (!line.next()) {
                    break;
                }
                if (!line.isEmpty(0) && line.text(0).startsWith("#") || line.fields() == 1 && line.isEmpty(0)) {
                    continue;
                }
                batch.add(subscriber(line, columns));
                numbers.add(line.number());
            } catch (IllegalArgumentException e) {
                tally.refuse(line.number(), String.valueOf(e.getMessage()));
            }
            if (batch.size() == TOGETHER) {
                add(batch, numbers, tally);
            }
        }
        add(batch, numbers, tally);
        return tally.report();
    }

    private void add(List<SealedSubscriber> batch, List<Long> numbers, Tally tally) {
        var there = batch.isEmpty() ? List.<Integer>of() : store.insert(batch);
        for (int place : there) {
            tally.refuse(numbers.get(place), batch.get(place).subscriber().supi() + " is there already");
        }
        tally.added += batch.size() - there.size();
        tally.tell();
        batch.clear();
        numbers.clear();
    }

    private SealedSubscriber subscriber(CsvLine line, Map<Column, Integer> columns) {
        if (line.fields() != columns.size()) {
            throw new IllegalArgumentException("has " + line.fields() + " fields, the first line " + columns.size());
        }
        var supi = value(line, columns, Column.SUPI, "");
        var algorithm = AuthenticationAlgorithm.parse(value(line, columns, Column.ALGORITHM, "milenage"));
        var subscriber = new Subscriber(supi.startsWith("imsi-") ? supi : "imsi-" + supi, algorithm,
                hex(value(line, columns, Column.AMF, "8000"), 4, Column.AMF).intValue(),
                hex(value(line, columns, Column.SQN, Long.toHexString(Subscriber.FIRST_SQN)), 12, Column.SQN), amData(line, columns));
        var op = column(line, columns, Column.OP);
        var opc = column(line, columns, Column.OPC);
        if ((op == null) == (opc == null)) {
            throw new IllegalArgumentException(op == null ? "has neither opc nor op" : "has both opc and op");
        }
        var k = column(line, columns, Column.K);
        if (k == null) {
            throw new IllegalArgumentException("has no k");
        }
        try (var secretK = line.secret(k, "k"); var code = op != null ? line.secret(op, "op") : line.secret(opc, "opc")) {
            return store.seal(subscriber, new SubscriberKeys(secretK, code, op == null));
        }
    }

    private static AccessAndMobilitySubscriptionData amData(CsvLine line, Map<Column, Integer> columns) {
        var standard = Subscriber.DEFAULT_AM_DATA;
        var uplink = column(line, columns, Column.AMBR_UPLINK);
        var downlink = column(line, columns, Column.AMBR_DOWNLINK);
        var defaults = column(line, columns, Column.DEFAULT_SLICES);
        var slices = column(line, columns, Column.SLICES);
        if (uplink == null && downlink == null && defaults == null && slices == null) {
            return standard;
        }
        var ambr = standard.subscribedUeAmbr();
        return new AccessAndMobilitySubscriptionData(
                new Ambr(uplink == null ? ambr.uplink() : BitRate.parse(line.text(uplink)), downlink == null ? ambr.downlink() : BitRate.parse(line.text(downlink))),
                new Nssai(defaults == null ? standard.nssai().defaultSingleNssais() : slices(line.text(defaults)),
                        slices == null ? List.of() : slices(line.text(slices))));
    }

    private static List<Snssai> slices(String text) {
        return Stream.of(text.split("\\s+")).map(Snssai::parse).toList();
    }

    private static Long hex(String text, int digits, Column column) {
        if (text.length() > digits || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(column + " is not up to " + digits + " hexadecimal digits: " + text);
        }
        return HexFormat.fromHexDigitsToLong(text);
    }

    private static String value(CsvLine line, Map<Column, Integer> columns, Column column, String standard) {
        var field = column(line, columns, column);
        return field == null ? standard : line.text(field);
    }

    /** The field of a column, or null if the line has nothing there. */
    private static @Nullable Integer column(CsvLine line, Map<Column, Integer> columns, Column column) {
        var field = columns.get(column);
        return field == null || line.isEmpty(field) ? null : field;
    }

    private static Map<Column, Integer> columns(CsvLine line) throws IOException {
        var columns = new EnumMap<Column, Integer>(Column.class);
        boolean any = line.next();
        for (int i = 0; any && i < line.fields(); i++) {
            var name = line.text(i).toLowerCase(Locale.ROOT);
            var column = Stream.of(Column.values()).filter(c -> c.toString().equals(name)).findFirst().orElse(null);
            if (column == null || columns.put(column, i) != null) {
                throw new SubscriberException("line 1: " + (column == null ? "no column is called " + name : "two columns are called " + name)
                        + "; there are " + List.of(Column.values()));
            }
        }
        if (!columns.containsKey(Column.SUPI) || !columns.containsKey(Column.K)
                || !columns.containsKey(Column.OP) && !columns.containsKey(Column.OPC)) {
            throw new SubscriberException("line 1 names the columns: supi, k and opc (or op) at least; there are " + List.of(Column.values()));
        }
        return columns;
    }

    private static final class Tally {

        private final CsvLine line;
        private final Consumer<? super Progress> progress;
        private final List<Refusal> firstRefused = new ArrayList<>();
        private long added;
        private long refused;

        Tally(CsvLine line, Consumer<? super Progress> progress) {
            this.line = line;
            this.progress = progress;
        }

        void refuse(long number, String reason) {
            refused++;
            if (firstRefused.size() < ImportReport.SHOWN) {
                firstRefused.add(new Refusal(number, reason));
            }
        }

        void tell() {
            progress.accept(new Progress(line.octets(), line.number() - 1, added, refused));
        }

        ImportReport report() {
            return new ImportReport(added, refused, firstRefused);
        }
    }
}
