// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.MmContext;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An information element as it came (TS 29.274 §8.2.1).
 *
 * @param type 0..255
 * @param instance 0..15
 * @param spare the four bits beside the instance, 0 as sent
 */
public record RawIe(int type, int instance, int spare, Octets value) {

    /** Octets before the value. */
    static final int HEADER = 4;

    /** Spare bits zero. */
    public static RawIe of(int type, int instance, Octets value) {
        return new RawIe(type, instance, 0, value);
    }

    /** The type's name in the standard, or "unknown". */
    public String name() {
        return ElementNames.of(type);
    }

    /**
     * The value in its own type, for a person to look at; null where the type is not known here or the value is malformed. What the element
     * means in a message is that message's table's to say.
     */
    public @Nullable Object typed() {
        var known = Elements.byNumber(type);
        if (known == null) {
            return null;
        }
        try {
            return known.read(type, value.reader());
        } catch (DecodeException e) {
            return null;
        }
    }

    /**
     * Reads elements one after the other.
     *
     * @throws ElementFault if one reaches past the end
     */
    public static List<RawIe> readAll(Octets elements) {
        var all = new ArrayList<RawIe>();
        var in = elements.reader();
        while (in.hasRemaining()) {
            int start = in.offset();
            try {
                all.add(read(in));
            } catch (DecodeException e) {
                throw new ElementFault(Cause.INVALID_LENGTH, null, "an element reaches past the end", start);
            }
        }
        return List.copyOf(all);
    }

    /** Writes elements one after the other. */
    public static void writeAll(OctetWriter out, List<RawIe> elements) {
        for (var element : elements) {
            element.write(out);
        }
    }

    static RawIe read(OctetReader in) {
        int type = in.u8();
        int length = in.u16();
        int last = in.u8();
        return new RawIe(type, last & 0xf, last >> 4, in.octets(length));
    }

    private void write(OctetWriter out) {
        out.u8(type).u16(value.length()).u8(spare << 4 | instance).octets(value);
    }

    /** Without the value where that may hold keys. */
    @Override
    public String toString() {
        var shown = MmContext.isOne(type) ? value.length() + " octets" : value.toHex();
        return "RawIe[" + name() + " (" + type + "/" + instance + "): " + shown + "]";
    }
}
