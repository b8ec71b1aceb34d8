// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode.pcap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.alcazar.app.decode.pcap.CaptureReader.Packet;
import org.alcazar.app.decode.pcap.CapturedMessage.Endpoint;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Takes packets apart down to messages: link, IP, then UDP or SCTP, whose fragments it puts together. What it does not understand, or what
 * is not all there, it passes over and counts.
 */
public final class Dissector {

    private static final int ETHERNET = 1;
    private static final List<Integer> RAW_IP = List.of(12, 14, 101, 228, 229);
    private static final int COOKED_V1 = 113;
    private static final int COOKED_V2 = 276;
    private static final int SCTP_LINK = 248;
    private static final int FIRST_USER = 147;
    private static final int LAST_USER = 162;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int VLAN = 0x8100;
    private static final int PROVIDER_VLAN = 0x88a8;
    private static final int UDP = 17;
    private static final int SCTP = 132;
    /** VLAN tags or IPv6 extension headers one after the other, at most. */
    private static final int MOST_HEADERS = 8;

    private final Consumer<CapturedMessage> messages;
    private final SctpStreams streams = new SctpStreams();
    private long packets;
    private long passedOver;

    public Dissector(Consumer<CapturedMessage> messages) {
        this.messages = messages;
    }

    /** Packets seen. */
    public long packets() {
        return packets;
    }

    /** Packets of which nothing was understood, or that were not wholly kept. */
    public long passedOver() {
        return passedOver;
    }

    /** Takes a packet apart. Never throws for what is in it. */
    public void packet(Packet packet) {
        packets++;
        try {
            if (!link(packet.time(), packet.linkType(), ByteBuffer.wrap(packet.octets()))) {
                passedOver++;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            passedOver++;
        }
    }

    private boolean link(Instant time, int linkType, ByteBuffer in) {
        if (linkType == ETHERNET) {
            in.position(12);
            return network(time, in.getShort() & 0xffff, in, 0);
        }
        if (linkType == COOKED_V1) {
            in.position(14);
            return network(time, in.getShort() & 0xffff, in, 0);
        }
        if (linkType == COOKED_V2) {
            int type = in.getShort() & 0xffff;
            in.position(20);
            return network(time, type, in, 0);
        }
        if (RAW_IP.contains(linkType)) {
            return ip(time, in);
        }
        if (linkType == SCTP_LINK) {
            return sctp(time, "", "", in);
        }
        if (linkType >= FIRST_USER && linkType <= LAST_USER) {
            messages.accept(new CapturedMessage(packets, time, new Endpoint("", 0), new Endpoint("", 0), null, Octets.copyOf(in)));
            return true;
        }
        return false;
    }

    private boolean network(Instant time, int type, ByteBuffer in, int tags) {
        return switch (type) {
            case IPV4, IPV6 -> ip(time, in);
            case VLAN, PROVIDER_VLAN -> {
                in.getShort();
                yield tags < MOST_HEADERS && network(time, in.getShort() & 0xffff, in, tags + 1);
            }
            default -> false;
        };
    }

    private boolean ip(Instant time, ByteBuffer in) {
        return switch ((in.get(in.position()) & 0xf0) >> 4) {
            case 4 -> ipv4(time, in.slice());
            case 6 -> ipv6(time, in.slice());
            default -> false;
        };
    }

    private boolean ipv4(Instant time, ByteBuffer in) {
        int header = (in.get(0) & 0xf) * 4;
        int length = in.getShort(2) & 0xffff;
        boolean fragment = (in.getShort(6) & 0x3fff) != 0;
        if (header < 20 || length < header || length > in.limit() || fragment) {
            return false;
        }
        return transport(time, in.get(9) & 0xff, address(in, 12, 4), address(in, 16, 4), in.slice(header, length - header));
    }

    private boolean ipv6(Instant time, ByteBuffer in) {
        int length = in.getShort(4) & 0xffff;
        int next = in.get(6) & 0xff;
        int at = 40;
        if (40 + length > in.limit()) {
            return false;
        }
        for (int i = 0; i < MOST_HEADERS && (next == 0 || next == 43 || next == 60); i++) {
            next = in.get(at) & 0xff;
            at += ((in.get(at + 1) & 0xff) + 1) * 8;
        }
        return transport(time, next, address(in, 8, 16), address(in, 24, 16), in.slice(at, 40 + length - at));
    }

    private boolean transport(Instant time, int protocol, String source, String destination, ByteBuffer in) {
        return switch (protocol) {
            case UDP -> udp(time, source, destination, in);
            case SCTP -> sctp(time, source, destination, in);
            default -> false;
        };
    }

    private boolean udp(Instant time, String source, String destination, ByteBuffer in) {
        var from = new Endpoint(source, in.getShort(0) & 0xffff);
        var to = new Endpoint(destination, in.getShort(2) & 0xffff);
        int length = in.getShort(4) & 0xffff;
        var protocol = protocol(from.port(), to.port());
        if (length < 8 || length > in.limit() || protocol == null) {
            return false;
        }
        messages.accept(new CapturedMessage(packets, time, from, to, protocol, Octets.copyOf(in.slice(8, length - 8))));
        return true;
    }

    private static @Nullable String protocol(int... ports) {
        for (int port : ports) {
            switch (port) {
                case 8805:
                    return "pfcp";
                case 2152:
                    return "gtpv1u";
                case 2123:
                    return "gtpv2";
                case 38412:
                    return "ngap";
                case 36412:
                    return "s1ap";
                default:
                    break;
            }
        }
        return null;
    }

    private boolean sctp(Instant time, String source, String destination, ByteBuffer in) {
        var from = new Endpoint(source, in.getShort(0) & 0xffff);
        var to = new Endpoint(destination, in.getShort(2) & 0xffff);
        int tag = in.getInt(4);
        int at = 12;
        while (at + 4 <= in.limit()) {
            int type = in.get(at) & 0xff;
            int flags = in.get(at + 1) & 0xff;
            int length = in.getShort(at + 2) & 0xffff;
            if (length < 4 || at + length > in.limit()) {
                return false;
            }
            if (type == 0 && length > 16) {
                data(time, from, to, tag, flags, in.slice(at + 4, length - 4));
            }
            at += (length + 3) / 4 * 4;
        }
        return true;
    }

    private void data(Instant time, Endpoint from, Endpoint to, int tag, int flags, ByteBuffer in) {
        int transmission = in.getInt();
        int stream = in.getShort() & 0xffff;
        in.getShort();
        int payloadProtocol = in.getInt();
        var flow = new SctpStreams.Flow(from, to, tag, stream);
        var octets = Octets.copyOf(in);
        if (streams.isRepeated(flow, transmission, octets)) {
            return;
        }
        var whole = streams.take(flow, flags, transmission, octets);
        if (whole != null) {
            var protocol = switch (payloadProtocol) {
                case 60 -> "ngap";
                case 18 -> "s1ap";
                default -> protocol(from.port(), to.port());
            };
            messages.accept(new CapturedMessage(packets, time, from, to, protocol, whole));
        }
    }

    private static String address(ByteBuffer in, int at, int length) {
        var bytes = new byte[length];
        in.get(at, bytes);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(Arrays.toString(bytes), e);
        }
    }
}
