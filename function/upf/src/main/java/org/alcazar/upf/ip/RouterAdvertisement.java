// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.ip;

import java.nio.ByteBuffer;
import org.alcazar.transport.DatagramHandler;

/**
 * Answers a UE's Router Solicitation with its prefix (RFC 4861 §4.2, TS 23.501 §5.8.2.2.3): the UE forms its address itself, the prefix is
 * its own and on no link. For one thread.
 */
public final class RouterAdvertisement {

    private static final int IPV6_HEADER = 40;
    private static final int FIXED = 16;
    private static final int MTU_OPTION = 8;
    private static final int PREFIX_OPTION = 32;
    private static final int LENGTH = FIXED + MTU_OPTION + PREFIX_OPTION;
    private static final long LINK_LOCAL_PREFIX = 0xfe80_0000_0000_0000L;
    private static final long ALL_NODES_PREFIX = 0xff02_0000_0000_0000L;
    /** Any interface identifier would do that no UE of ours is given: the link is the UE's and ours alone. */
    private static final long ROUTER = 1;
    private static final int ROUTER_LIFETIME = 9_000;

    private final int mtu;
    private final ByteBuffer buffer = ByteBuffer.allocate(DatagramHandler.HEADROOM + IPV6_HEADER + LENGTH);

    public RouterAdvertisement(int mtu) {
        this.mtu = mtu;
    }

    /**
     * An advertisement, with headroom before it; to be sent before the next is written.
     *
     * @param prefix the upper 64 bits
     * @param solicitor the interface identifier of the UE's link-local address, 0 if it has none yet
     */
    public ByteBuffer write(long prefix, long solicitor) {
        buffer.clear().position(DatagramHandler.HEADROOM);
        buffer.putInt(0x6000_0000).putShort((short) LENGTH).put((byte) IpPacket.ICMPV6).put((byte) 255);
        buffer.putLong(LINK_LOCAL_PREFIX).putLong(ROUTER);
        buffer.putLong(solicitor == 0 ? ALL_NODES_PREFIX : LINK_LOCAL_PREFIX).putLong(solicitor == 0 ? 1 : solicitor);
        // Router Advertisement, hop limit 64, no flags: addresses and all else without DHCP.
        buffer.put((byte) 134).put((byte) 0).putShort((short) 0).put((byte) 64).put((byte) 0).putShort((short) ROUTER_LIFETIME);
        buffer.putInt(0).putInt(0);
        buffer.put((byte) 5).put((byte) 1).putShort((short) 0).putInt(mtu);
        // Autonomous, not on link, for ever.
        buffer.put((byte) 3).put((byte) 4).put((byte) 64).put((byte) 0x40).putInt(-1).putInt(-1).putInt(0).putLong(prefix).putLong(0);
        int icmp = DatagramHandler.HEADROOM + IPV6_HEADER;
        buffer.putShort(icmp + 2, Checksums.icmpv6(buffer, DatagramHandler.HEADROOM, LENGTH));
        return buffer.flip().position(DatagramHandler.HEADROOM);
    }
}
