// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;

/** The parts of a ProtocolIE-Field and a ProtocolExtensionField (TS 38.413 §9.4.8): identifier, criticality, value as an open type. */
final class IeField {

    private static final int MOST_IDS = 0xffff;

    private IeField() {
    }

    static int readId(AperReader in) {
        return (int) in.constrained(0, MOST_IDS);
    }

    static Criticality readCriticality(AperReader in) {
        return Criticality.TYPE.decode(in);
    }

    static <V> V readValue(AperReader in, AperType<V> type) {
        var open = in.openType();
        V value = type.decode(open);
        open.finish();
        if (open.lossy()) {
            in.skippedSomething();
        }
        return value;
    }

    static <V> void write(AperWriter out, int id, Criticality criticality, AperType<V> type, V value) {
        out.constrained(id, 0, MOST_IDS);
        Criticality.TYPE.encode(out, criticality);
        out.openType(type, value);
    }
}
