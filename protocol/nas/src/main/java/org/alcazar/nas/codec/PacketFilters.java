// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.List;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Packet filters, of QoS rules and of traffic flow templates, which have a precedence between head and contents. */
public final class PacketFilters {

    private static final List<PacketFilter.Direction> DIRECTIONS = List.of(PacketFilter.Direction.values());

    private PacketFilters() {
    }

    /** Reads the contents of a filter. @param head its first octet: direction and identifier */
    public static PacketFilter read(int head, OctetReader in) {
        return new PacketFilter(head & 0xf, DIRECTIONS.get(head >> 4 & 3), PacketFilterComponents.read(in.sub(in.u8())));
    }

    /** The first octet; the identifier alone where there is no more of it. */
    public static void writeHead(OctetWriter out, PacketFilter filter) {
        var direction = filter.direction();
        out.u8(direction == null ? filter.identifier() : direction.ordinal() << 4 | filter.identifier());
    }

    /** What follows it: length and components. */
    public static void writeContents(OctetWriter out, PacketFilter filter) {
        int start = out.length();
        out.u8(0);
        PacketFilterComponents.write(out, filter.components());
        int length = out.length() - start - 1;
        if (length > 0xff) {
            throw new IllegalArgumentException("a packet filter of " + length + " octets");
        }
        out.patchU8(start, length);
    }
}
