// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n6;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.alcazar.transport.DatagramHandler;
import org.alcazar.transport.PacketSender;
import org.alcazar.upf.ip.Checksums;
import org.alcazar.upf.ip.IpPacket;
import org.jspecify.annotations.Nullable;

/**
 * A data network that needs no rights on the machine, for demos and tests: every address in it answers ICMP and ICMPv6 echo requests and
 * echoes UDP to port 7; what else comes is counted and discarded, so that UDP to port 9 (or any other) measures a throughput.
 */
public final class UserspaceNetwork implements N6 {

    private static final int ECHO_PORT = 7;
    private static final int LARGEST = 9_000;
    private static final int ICMP_ECHO = 8;
    private static final int ICMP_ECHO_REPLY = 0;
    private static final int ICMPV6_ECHO = 128;
    private static final int ICMPV6_ECHO_REPLY = 129;

    /**
     * What came.
     *
     * @param echoed packets answered
     * @param discarded packets taken and not answered
     * @param discardedOctets their octets
     */
    public record Counts(long echoed, long discarded, long discardedOctets) {
    }

    private final LongAdder echoed = new LongAdder();
    private final LongAdder discarded = new LongAdder();
    private final LongAdder discardedOctets = new LongAdder();
    // Guarded by this.
    private final IpPacket ip = new IpPacket();
    private final ByteBuffer answer = ByteBuffer.allocate(DatagramHandler.HEADROOM + LARGEST);
    private @Nullable Receiver receiver;

    @Override
    public synchronized void start(Receiver itsReceiver) {
        receiver = itsReceiver;
    }

    public Counts counts() {
        return new Counts(echoed.sum(), discarded.sum(), discardedOctets.sum());
    }

    @Override
    public synchronized boolean send(ByteBuffer packet) {
        boolean taken = take(packet);
        endOfBatch();
        return taken;
    }

    /** The answers to what was sent are a batch. */
    @Override
    public PacketSender sender() {
        return new PacketSender() {

            @Override
            public boolean send(ByteBuffer packet) {
                return take(packet);
            }

            @Override
            public void flush() {
                endOfBatch();
            }
        };
    }

    private synchronized void endOfBatch() {
        if (receiver != null) {
            receiver.endOfBatch();
        }
    }

    private synchronized boolean take(ByteBuffer packet) {
        if (receiver == null || packet.remaining() > LARGEST) {
            return false;
        }
        answer.clear().position(DatagramHandler.HEADROOM);
        answer.put(packet).flip().position(DatagramHandler.HEADROOM);
        if (!ip.wrap(answer, answer.position(), answer.remaining())) {
            return false;
        }
        if (answersIcmp() || answersUdp()) {
            swapAddresses();
            echoed.increment();
            receiver.packet(answer);
        } else {
            discarded.increment();
            discardedOctets.add(ip.length());
        }
        return true;
    }

    private boolean answersIcmp() {
        boolean echo = ip.icmpType() == (ip.isSix() ? ICMPV6_ECHO : ICMP_ECHO);
        if (echo) {
            int message = ip.transportOffset();
            answer.put(message, (byte) (ip.isSix() ? ICMPV6_ECHO_REPLY : ICMP_ECHO_REPLY)).putShort(message + 2, (short) 0);
            // The pseudo header's sum stays the same when the addresses change places.
            answer.putShort(message + 2, ip.isSix() ? Checksums.six(answer, ip.offset(), message, IpPacket.ICMPV6, ip.transportLength())
                    : Checksums.of(answer, message, ip.transportLength()));
        }
        return echo;
    }

    /** Ports and addresses change places, which leaves the checksum as it is. */
    private boolean answersUdp() {
        boolean echo = ip.protocol() == IpPacket.UDP && ip.destinationPort() == ECHO_PORT;
        if (echo) {
            int message = ip.transportOffset();
            short source = answer.getShort(message);
            answer.putShort(message, answer.getShort(message + 2)).putShort(message + 2, source);
        }
        return echo;
    }

    private void swapAddresses() {
        if (ip.isSix()) {
            long high = ip.sourcePrefix();
            long low = ip.sourceInterface();
            answer.putLong(ip.offset() + 8, ip.destinationPrefix()).putLong(ip.offset() + 16, ip.destinationInterface());
            answer.putLong(ip.offset() + 24, high).putLong(ip.offset() + 32, low);
        } else {
            int source = ip.sourceFour();
            answer.putInt(ip.offset() + 12, ip.destinationFour()).putInt(ip.offset() + 16, source);
        }
    }

    @Override
    public synchronized void close() {
        receiver = null;
    }
}
