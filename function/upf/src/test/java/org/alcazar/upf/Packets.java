// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.alcazar.upf.ip.Checksums;
import org.alcazar.wire.Octets;

/** IP packets of users. */
public final class Packets {

    private Packets() {
    }

    /** UDP over IPv4 or IPv6, whichever the addresses are of. */
    public static Octets udp(String source, int sourcePort, String destination, int destinationPort, int payload) {
        var transport = ByteBuffer.allocate(8 + payload);
        transport.putShort((short) sourcePort).putShort((short) destinationPort).putShort((short) (8 + payload)).putShort((short) 0);
        return ip(source, destination, 17, 0, transport.array());
    }

    /** An echo request. */
    public static Octets ping(String source, String destination, int payload) {
        boolean six = source.contains(":");
        var message = ByteBuffer.allocate(8 + payload).put((byte) (six ? 128 : 8)).putShort(4, (short) 7).putShort(6, (short) 1);
        if (!six) {
            message.putShort(2, Checksums.of(message, 0, message.capacity()));
        }
        var packet = ip(source, destination, six ? 58 : 1, 0, message.array()).toArray();
        if (six) {
            var buffer = ByteBuffer.wrap(packet);
            buffer.putShort(42, Checksums.icmpv6(buffer, 0, message.capacity()));
        }
        return Octets.wrap(packet);
    }

    public static Octets routerSolicitation(String source) {
        var packet = ip(source, "ff02::2", 58, 0, Octets.fromHex("8500000000000000").toArray()).toArray();
        var buffer = ByteBuffer.wrap(packet);
        buffer.putShort(42, Checksums.icmpv6(buffer, 0, 8));
        return Octets.wrap(packet);
    }

    public static Octets ip(String source, String destination, int protocol, int trafficClass, byte[] transport) {
        var from = InetAddress.ofLiteral(source).getAddress();
        var to = InetAddress.ofLiteral(destination).getAddress();
        if (from.length == 16) {
            return Octets.wrap(ByteBuffer.allocate(40 + transport.length).putInt(0x6000_0000 | trafficClass << 20)
                    .putShort((short) transport.length).put((byte) protocol).put((byte) 64).put(from).put(to).put(transport).array());
        }
        var packet = ByteBuffer.allocate(20 + transport.length).put((byte) 0x45).put((byte) trafficClass)
                .putShort((short) (20 + transport.length)).putInt(0).put((byte) 64).put((byte) protocol).putShort((short) 0)
                .put(from).put(to).put(transport);
        packet.putShort(10, Checksums.of(packet, 0, 20));
        return Octets.wrap(packet.array());
    }
}
