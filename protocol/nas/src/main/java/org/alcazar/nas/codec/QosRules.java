// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.QosRule;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Lists of QoS rules (TS 24.501 §9.11.4.13). */
final class QosRules {

    private static final List<QosRule.Operation> OPERATIONS = List.of(QosRule.Operation.values());
    private static final int DEFAULT_RULE = 0x10;
    private static final int SEGREGATION = 0x40;

    private QosRules() {
    }

    static List<QosRule> read(OctetReader in) {
        var rules = new ArrayList<QosRule>(2);
        while (in.hasRemaining()) {
            rules.add(readRule(in.u8(), in.sub(in.u16())));
        }
        return List.copyOf(rules);
    }

    private static QosRule readRule(int identifier, OctetReader in) {
        int head = in.u8();
        var operation = OPERATIONS.get(head >> 5);
        int count = head & 0xf;
        if (count > 0 && !operation.hasFilters()) {
            throw in.fault("packet filters in a QoS rule operation without");
        }
        var filters = new ArrayList<PacketFilter>(count);
        for (int i = 0; i < count; i++) {
            filters.add(operation == QosRule.Operation.DELETE_FILTERS ? PacketFilter.named(in.u8() & 0xf) : PacketFilters.read(in.u8(), in));
        }
        Integer precedence = in.hasRemaining() ? Integer.valueOf(in.u8()) : null;
        var flow = in.hasRemaining() ? flow(in.u8()) : null;
        if (in.hasRemaining()) {
            throw in.fault("octets after the end of a QoS rule");
        }
        return new QosRule(identifier, operation, (head & DEFAULT_RULE) != 0, filters, precedence, flow);
    }

    private static QosRule.Flow flow(int octet) {
        return new QosRule.Flow(octet & 0x3f, (octet & SEGREGATION) != 0);
    }

    static void write(OctetWriter out, List<QosRule> rules) {
        for (var rule : rules) {
            out.u8(rule.identifier());
            int start = out.length();
            out.u16(0).u8(rule.operation().ordinal() << 5 | (rule.isDefault() ? DEFAULT_RULE : 0) | rule.filters().size());
            rule.filters().forEach(filter -> writeFilter(out, filter));
            if (rule.precedence() != null) {
                out.u8(rule.precedence());
            }
            if (rule.flow() != null) {
                out.u8((rule.flow().segregation() ? SEGREGATION : 0) | rule.flow().qfi());
            }
            out.patchU16(start, out.length() - start - 2);
        }
    }

    private static void writeFilter(OctetWriter out, PacketFilter filter) {
        PacketFilters.writeHead(out, filter);
        if (filter.direction() != null) {
            PacketFilters.writeContents(out, filter);
        }
    }
}
