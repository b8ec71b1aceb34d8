// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.ArrayDeque;
import java.util.HashSet;
import org.alcazar.ap.element.IeField;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;
import org.jspecify.annotations.Nullable;

/** Writes one message by its table. */
final class ApEncoder {

    private ApEncoder() {
    }

    static <M> Octets encode(ApTable<M> table, M message, Residue residue) {
        var values = new @Nullable Object[table.elements.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            var element = table.elements[i];
            values[i] = element.getter().apply(message);
            if (values[i] != null) {
                count++;
            } else if (element.mandatory()) {
                throw new IllegalArgumentException("no element " + element.id() + " in a " + message.getClass().getSimpleName());
            }
        }
        var out = new AperWriter();
        if (residue.isEmpty()) {
            int mark = ApPdu.beginMessage(out, table.type(), table.procedureCode(), table.criticality(), count);
            for (int i = 0; i < values.length; i++) {
                write(out, table.elements[i], values[i]);
            }
            out.endOpenType(mark);
        } else {
            encodeWith(residue, table, values, count, out);
        }
        return out.finish();
    }

    /**
     * Writes a message that was received with a residue: what isn't known at its place among the rest, and a known element as it came, as
     * long as the record still holds the value that came.
     */
    private static <M> void encodeWith(Residue residue, ApTable<M> table, @Nullable Object[] values, int count, AperWriter out) {
        var typed = new HashSet<Integer>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                typed.add(table.elements[i].id());
            }
        }
        var unknown = new ArrayDeque<Residue.Placed>(residue.elements());
        unknown.removeIf(placed -> typed.contains(placed.element().id()));
        var criticality = residue.criticality() == null ? table.criticality() : residue.criticality();
        int mark = ApPdu.beginMessage(out, table.type(), table.procedureCode(), criticality, count + unknown.size());
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                while (!unknown.isEmpty() && unknown.getFirst().place() <= place) {
                    ApPdu.write(out, unknown.removeFirst().element());
                    place++;
                }
                writeAsReceived(out, residue, table.elements[i], values[i]);
                place++;
            }
        }
        unknown.forEach(placed -> ApPdu.write(out, placed.element()));
        out.endOpenType(mark);
    }

    private static <M, V> void writeAsReceived(AperWriter out, Residue residue, ApTable.Element<M, V> element, @Nullable Object value) {
        for (var placed : residue.elements()) {
            var received = placed.element();
            if (received.id() == element.id() && value != null && stillHolds(element.type(), received.value(), value)) {
                ApPdu.write(out, received);
                return;
            }
        }
        write(out, element, value);
    }

    private static boolean stillHolds(AperType<?> type, Octets received, Object value) {
        try {
            return value.equals(type.decode(received));
        } catch (DecodeException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the value came from the element's own getter
    private static <V> void write(AperWriter out, ApTable.Element<?, V> element, @Nullable Object value) {
        if (value != null) {
            IeField.write(out, element.id(), element.criticality(), element.type(), (V) value);
        }
    }
}
