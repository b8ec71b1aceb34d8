// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.Arrays;
import org.alcazar.upf.ip.IpPacket;

/** Addresses of a UE: of IPv4 whole ones, of IPv6 prefixes of 64 bits. */
final class UeAddresses {

    static final UeAddresses NONE = new UeAddresses(new int[0], new long[0]);

    private final int[] fours;
    private final long[] prefixes;

    UeAddresses(int[] fours, long[] prefixes) {
        this.fours = fours;
        this.prefixes = prefixes;
    }

    boolean isEmpty() {
        return fours.length == 0 && prefixes.length == 0;
    }

    int[] fours() {
        return fours;
    }

    long[] prefixes() {
        return prefixes;
    }

    UeAddresses and(UeAddresses others) {
        return new UeAddresses(
                Arrays.stream(concat(fours, others.fours)).distinct().toArray(),
                Arrays.stream(concat(prefixes, others.prefixes)).distinct().toArray());
    }

    boolean isSourceOf(IpPacket packet) {
        return packet.isSix() ? hasPrefix(packet.sourcePrefix()) : hasFour(packet.sourceFour());
    }

    boolean isDestinationOf(IpPacket packet) {
        return packet.isSix() ? hasPrefix(packet.destinationPrefix()) : hasFour(packet.destinationFour());
    }

    private boolean hasFour(int address) {
        for (int four : fours) {
            if (four == address) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPrefix(long address) {
        for (long prefix : prefixes) {
            if (prefix == address) {
                return true;
            }
        }
        return false;
    }

    private static int[] concat(int[] first, int[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static long[] concat(long[] first, long[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
