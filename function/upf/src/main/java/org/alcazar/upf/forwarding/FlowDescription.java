// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alcazar.upf.ip.IpPacket;
import org.jspecify.annotations.Nullable;

/**
 * An IPFilterRule (RFC 6733 §4.3.1) as far as TS 29.212 §5.4.2 allows it: {@code permit out PROTOCOL from REMOTE to UE}, without inversion
 * and options. It is written for packets to the UE; those from it are matched with both sides exchanged.
 *
 * @param protocol 0 to 255, or -1 for any
 */
record FlowDescription(int protocol, Side remote, Side ue) {

    private static final int ANY = -1;
    private static final int MOST_PORTS = 0xffff;
    /** Ranges of ports on one side. */
    private static final int MOST_RANGES = 16;
    private static final int LONGEST = 512;
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    /**
     * @param prefix the addresses, or null for any
     * @param ports alternating lowest and highest; none for any
     */
    record Side(@Nullable AddressPrefix prefix, List<Integer> ports) {

        boolean matches(IpPacket packet, boolean source) {
            return (prefix == null || prefix.contains(packet, source))
                    && (ports.isEmpty() || matchesPort(source ? packet.sourcePort() : packet.destinationPort()));
        }

        private boolean matchesPort(int port) {
            for (int i = 0; i < ports.size(); i += 2) {
                if (port >= ports.get(i) && port <= ports.get(i + 1)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @throws IllegalArgumentException if it is none, or beyond what is allowed */
    static FlowDescription parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a flow description of " + text.length() + " characters");
        }
        var words = new ArrayList<>(List.of(text.strip().split("[ \\t]+")));
        expect(words, "permit");
        expect(words, "out");
        int protocol = protocol(next(words));
        expect(words, "from");
        var remote = side(words, "to");
        expect(words, "to");
        var ue = side(words, "");
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("option " + words.getFirst() + " in a flow description");
        }
        return new FlowDescription(protocol, remote, ue);
    }

    /** @param fromUe whether the packet comes from the UE */
    boolean matches(IpPacket packet, boolean fromUe) {
        return (protocol == ANY || protocol == packet.protocol()) && remote.matches(packet, !fromUe) && ue.matches(packet, fromUe);
    }

    private static int protocol(String word) {
        if (word.equals("ip")) {
            return ANY;
        }
        return number(word, 255);
    }

    private static Side side(List<String> words, String end) {
        var prefix = prefix(next(words));
        if (words.isEmpty() || words.getFirst().equals(end) || !Character.isDigit(words.getFirst().charAt(0))) {
            return new Side(prefix, List.of());
        }
        var ports = new ArrayList<Integer>();
        for (var range : next(words).split(",", -1)) {
            int dash = range.indexOf('-');
            int low = number(dash < 0 ? range : range.substring(0, dash), MOST_PORTS);
            int high = dash < 0 ? low : number(range.substring(dash + 1), MOST_PORTS);
            if (low > high || ports.size() == 2 * MOST_RANGES) {
                throw new IllegalArgumentException("ports " + range + " in a flow description");
            }
            ports.add(low);
            ports.add(high);
        }
        return new Side(prefix, List.copyOf(ports));
    }

    /** The UE's own address is matched by the rule that has the filter, so that it need not be looked at here. */
    private static @Nullable AddressPrefix prefix(String word) {
        if (word.equals("any") || word.equals("assigned")) {
            return null;
        }
        int slash = word.indexOf('/');
        var address = slash < 0 ? word : word.substring(0, slash);
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("address " + word + " in a flow description");
        }
        var bytes = InetAddress.ofLiteral(address);
        int bits = bytes instanceof Inet4Address ? 32 : 128;
        return AddressPrefix.of(bytes, slash < 0 ? bits : number(word.substring(slash + 1), bits));
    }

    private static int number(String word, int most) {
        if (word.isEmpty() || word.length() > 5 || !word.chars().allMatch(c -> c >= '0' && c <= '9') || Integer.parseInt(word) > most) {
            throw new IllegalArgumentException("number " + word + " in a flow description");
        }
        return Integer.parseInt(word);
    }

    private static String next(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a flow description that ends early");
        }
        return words.removeFirst();
    }

    private static void expect(List<String> words, String word) {
        var found = next(words);
        if (!found.equals(word)) {
            throw new IllegalArgumentException(found + " in place of " + word + " in a flow description");
        }
    }

    /** Addresses that begin alike; those of IPv4 in the upper half of {@code high}. */
    record AddressPrefix(boolean six, long high, long low, long highMask, long lowMask) {

        static AddressPrefix of(InetAddress address, int length) {
            var bytes = ByteBuffer.allocate(16).put(address.getAddress());
            long highMask = mask(Math.min(length, 64));
            long lowMask = mask(Math.max(length - 64, 0));
            return new AddressPrefix(!(address instanceof Inet4Address), bytes.getLong(0) & highMask, bytes.getLong(8) & lowMask, highMask,
                    lowMask);
        }

        boolean contains(IpPacket packet, boolean source) {
            if (packet.isSix() != six) {
                return false;
            }
            if (!six) {
                return ((long) (source ? packet.sourceFour() : packet.destinationFour()) << 32 & highMask) == high;
            }
            return ((source ? packet.sourcePrefix() : packet.destinationPrefix()) & highMask) == high
                    && ((source ? packet.sourceInterface() : packet.destinationInterface()) & lowMask) == low;
        }

        private static long mask(int bits) {
            return bits == 0 ? 0 : -1L << 64 - bits;
        }
    }
}
