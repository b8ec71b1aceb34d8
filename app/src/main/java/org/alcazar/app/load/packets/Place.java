// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.alcazar.gtp.v1u.Gtpu;

/** Who is where in the benchmark: on this machine's loopback, and in the range of addresses that is for benchmarks (RFC 2544). */
final class Place {

    static final Inet4Address SMF = four("127.65.0.1");
    static final Inet4Address UPF = four("127.65.0.2");
    static final Inet4Address GNB = four("127.65.0.3");
    static final InetSocketAddress N3 = new InetSocketAddress(UPF, Gtpu.PORT);
    static final InetSocketAddress GNB_N3 = new InetSocketAddress(GNB, Gtpu.PORT);

    /** Both ends of a data network that is a pair of sockets. */
    static final InetSocketAddress NETWORK = new InetSocketAddress(four("127.65.0.4"), 9_009);
    static final InetSocketAddress SERVER = new InetSocketAddress(four("127.65.0.5"), 9_009);

    /** The TUN device, this machine's address in it, and where the UEs' addresses begin. */
    static final String DEVICE = "alcbench0";
    static final Inet4Address GATEWAY = four("198.19.0.1");
    static final String GATEWAY_PREFIX = "198.19.0.1/16";
    static final int FIRST_UE = 0xc613_0100;
    static final int MTU = 1_500;
    static final int PORT = 9_009;

    private Place() {
    }

    static Inet4Address ue(int number) {
        return four(FIRST_UE + number);
    }

    static Inet4Address after(Inet4Address address, int number) {
        return four(ByteBuffer.wrap(address.getAddress()).getInt() + number);
    }

    private static Inet4Address four(int address) {
        return four("%d.%d.%d.%d".formatted(address >>> 24, address >> 16 & 0xff, address >> 8 & 0xff, address & 0xff));
    }

    private static Inet4Address four(String literal) {
        return (Inet4Address) InetAddress.ofLiteral(literal);
    }
}
