// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;

/**
 * The parts of a ProtocolIE-Field and a ProtocolExtensionField (TS 38.413 §9.4.8, TS 36.413 §9.3.7): identifier, criticality, value as an
 * open type.
 */
public final class IeField {

    private static final Criticality[] CRITICALITIES = Criticality.values();

    private IeField() {
    }

    public static int readId(AperReader in) {
        return in.twoOctets();
    }

    public static Criticality readCriticality(AperReader in) {
        return CRITICALITIES[(int) in.constrained(0, CRITICALITIES.length - 1)];
    }

    /** Reads the value alone; notes in the reader if part of it was passed over. */
    static <V> V readValue(AperReader in, AperType<V> type) {
        var open = in.openType();
        V value = type.decode(open);
        open.finish();
        if (open.lossy()) {
            in.skippedSomething();
        }
        return value;
    }

    /** Writes all but the value. */
    public static void writeHead(AperWriter out, int id, Criticality criticality) {
        out.twoOctets(id);
        out.bits(criticality.ordinal(), 2);
    }

    /** Writes the whole element. */
    public static <V> void write(AperWriter out, int id, Criticality criticality, AperType<V> type, V value) {
        writeHead(out, id, criticality);
        out.openType(type, value);
    }
}
