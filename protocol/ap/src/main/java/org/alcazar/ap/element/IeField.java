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

    /**
     * An item that is a whole element (ProtocolIE-SingleContainer), of which lists are made. Another element in its place ends in {@link
     * UnknownIeException}.
     */
    public static <V> AperType<V> single(int id, Criticality criticality, AperType<V> type) {
        return new Single<>(id, criticality, type);
    }

    private record Single<V>(int id, Criticality criticality, AperType<V> type) implements AperType<V> {

        @Override
        public V decode(AperReader in) {
            int received = readId(in);
            var wanted = readCriticality(in);
            if (received != id) {
                throw new UnknownIeException(received, wanted, in.offset());
            }
            if (wanted != criticality) {
                in.skippedSomething();
            }
            return readValue(in, type);
        }

        @Override
        public void encode(AperWriter out, V value) {
            write(out, id, criticality, type, value);
        }
    }
}
