// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Fields that elements share. */
final class Fields {

    private static final int IPV4_LENGTH = 4;
    private static final int IPV6_LENGTH = 16;

    private Fields() {
    }

    /** One bit of an octet, 1 to 8 as the standard counts them. */
    static boolean bit(int octet, int number) {
        return (octet >> number - 1 & 1) == 1;
    }

    /** The bit set if {@code set}. */
    static int bit(boolean set, int number) {
        return set ? 1 << number - 1 : 0;
    }

    /** The bit set if there is a value. */
    static int bit(@Nullable Object value, int number) {
        return bit(value != null, number);
    }

    static Inet4Address ipv4(OctetReader in) {
        try {
            return (Inet4Address) InetAddress.getByAddress(in.octets(IPV4_LENGTH).toArray());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stays an IPv6 address where it is one that stands for an IPv4 address. */
    static Inet6Address ipv6(OctetReader in) {
        try {
            return Inet6Address.getByAddress(null, in.octets(IPV6_LENGTH).toArray(), -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Inet4Address ipv4If(boolean there, OctetReader in) {
        return there ? ipv4(in) : null;
    }

    static @Nullable Inet6Address ipv6If(boolean there, OctetReader in) {
        return there ? ipv6(in) : null;
    }

    static @Nullable Long u32If(boolean there, OctetReader in) {
        return there ? Long.valueOf(in.u32()) : null;
    }

    static @Nullable Long u64If(boolean there, OctetReader in) {
        return there ? Long.valueOf(in.u64()) : null;
    }

    static @Nullable Integer u16If(boolean there, OctetReader in) {
        return there ? Integer.valueOf(in.u16()) : null;
    }

    static @Nullable Integer u8If(boolean there, OctetReader in) {
        return there ? Integer.valueOf(in.u8()) : null;
    }

    static void address(OctetWriter out, @Nullable InetAddress address) {
        if (address != null) {
            var bytes = address.getAddress();
            out.bytes(bytes, 0, bytes.length);
        }
    }

    static void u64(OctetWriter out, @Nullable Long value) {
        if (value != null) {
            out.u64(value);
        }
    }

    static void u32(OctetWriter out, @Nullable Long value) {
        if (value != null) {
            out.u32(value);
        }
    }

    static void u16(OctetWriter out, @Nullable Integer value) {
        if (value != null) {
            out.u16(value);
        }
    }

    static void u8(OctetWriter out, @Nullable Integer value) {
        if (value != null) {
            out.u8(value);
        }
    }

    /** Octets after their number in one octet. */
    static Octets shortRun(OctetReader in) {
        return in.octets(in.u8());
    }

    static void shortRun(OctetWriter out, Octets octets) {
        if (octets.length() > 0xff) {
            throw new IllegalArgumentException(octets.length() + " octets where 255 are the most");
        }
        out.u8(octets.length()).octets(octets);
    }

    /** Octets after their number in two octets. */
    static Octets longRun(OctetReader in) {
        return in.octets(in.u16());
    }

    static void longRun(OctetWriter out, Octets octets) {
        if (octets.length() > 0xffff) {
            throw new IllegalArgumentException(octets.length() + " octets where 65535 are the most");
        }
        out.u16(octets.length()).octets(octets);
    }

    /** Printable ASCII after the number of its octets in two: an IPFilterRule. */
    static String ascii(OctetReader in) {
        var octets = longRun(in);
        for (int i = 0; i < octets.length(); i++) {
            if (octets.at(i) < ' ' || octets.at(i) > '~') {
                throw new IncorrectValueException("a description that is no printable ASCII", in);
            }
        }
        return new String(octets.sharedArray(), StandardCharsets.US_ASCII);
    }

    static void ascii(OctetWriter out, String text) {
        longRun(out, Octets.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static <E extends Enum<E>> E constant(E[] constants, int value, OctetReader in) {
        if (value < 0 || value >= constants.length) {
            throw new IncorrectValueException("value " + value + " means nothing", in);
        }
        return constants[value];
    }
}
