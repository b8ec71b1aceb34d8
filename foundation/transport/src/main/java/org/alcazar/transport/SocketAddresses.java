// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** struct sockaddr_in and sockaddr_in6 of Linux. Remembers senders, so that one that sends on costs no object. For one thread at a time. */
final class SocketAddresses {

    static final int INET = 2;
    static final int INET6 = 10;
    static final int INET_LENGTH = 16;
    static final int INET6_LENGTH = 28;
    /** Octets that either fits in. */
    static final int LARGEST = 32;

    private static final int REMEMBERED = 256;
    private static final int PORT = 2;
    private static final int FOUR = 4;
    private static final int SIX = 8;
    private static final int SCOPE = 24;
    private static final ValueLayout.OfShort NETWORK_SHORT = JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    /** The address's first 8 octets (family, port, IPv4 address or flow information), the next 16, and the scope. */
    private record Known(long first, long second, long third, int scope, InetSocketAddress address) {

        boolean is(long itsFirst, long itsSecond, long itsThird, int itsScope) {
            return first == itsFirst && second == itsSecond && third == itsThird && scope == itsScope;
        }
    }

    private final @Nullable Known[] known = new Known[REMEMBERED];

    /** @return octets written */
    static int write(InetSocketAddress address, MemorySegment to) {
        var octets = address.getAddress().getAddress();
        boolean six = octets.length == 16;
        to.asSlice(0, LARGEST).fill((byte) 0);
        to.set(JAVA_SHORT_UNALIGNED, 0, (short) (six ? INET6 : INET));
        to.set(NETWORK_SHORT, PORT, (short) address.getPort());
        MemorySegment.copy(octets, 0, to, JAVA_BYTE, six ? SIX : FOUR, octets.length);
        if (address.getAddress() instanceof Inet6Address scoped) {
            to.set(JAVA_INT_UNALIGNED, SCOPE, scoped.getScopeId());
        }
        return six ? INET6_LENGTH : INET_LENGTH;
    }

    /**
     * The address at {@code at}.
     *
     * @return null if it is of another family
     */
    @Nullable InetSocketAddress read(MemorySegment from, long at) {
        int family = from.get(JAVA_SHORT_UNALIGNED, at);
        if (family != INET && family != INET6) {
            return null;
        }
        boolean six = family == INET6;
        // The flow information is not part of who it is.
        long first = from.get(JAVA_LONG_UNALIGNED, at) & (six ? 0xffff_ffffL : -1);
        long second = six ? from.get(JAVA_LONG_UNALIGNED, at + SIX) : 0;
        long third = six ? from.get(JAVA_LONG_UNALIGNED, at + SIX + 8) : 0;
        int scope = six ? from.get(JAVA_INT_UNALIGNED, at + SCOPE) : 0;
        long mixed = (first ^ second ^ third) * 0x9e37_79b9_7f4a_7c15L;
        int slot = (int) (mixed >>> 56) & REMEMBERED - 1;
        var there = known[slot];
        if (there == null || !there.is(first, second, third, scope)) {
            there = new Known(first, second, third, scope, address(from, at, six, scope));
            known[slot] = there;
        }
        return there.address;
    }

    private static InetSocketAddress address(MemorySegment from, long at, boolean six, int scope) {
        var octets = new byte[six ? 16 : 4];
        MemorySegment.copy(from, JAVA_BYTE, at + (six ? SIX : FOUR), octets, 0, octets.length);
        try {
            var address = six ? Inet6Address.getByAddress(null, octets, scope == 0 ? -1 : scope) : InetAddress.getByAddress(octets);
            return new InetSocketAddress(address, from.get(NETWORK_SHORT, at + PORT) & 0xffff);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
