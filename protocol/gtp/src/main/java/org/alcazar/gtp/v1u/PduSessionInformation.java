// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A frame of the PDU session user plane protocol, in a PDU Session Container (TS 38.415 §5.5.2). */
public sealed interface PduSessionInformation {

    /** QoS flow identifier, 0 to 63. */
    int qfi();

    /**
     * From UPF to NG-RAN (§5.5.2.1).
     *
     * @param reflectiveQos RQI: the UE is to derive rules from this packet
     * @param pagingPolicy PPI, 0 to 7; null without PPP
     * @param sentAt when it was sent, NTP 64 bits; present for QoS monitoring (QMP)
     * @param sequenceNumber DL QFI sequence number, 24 bits
     * @param mbsSequenceNumber DL MBS QFI sequence number, 32 bits unsigned
     */
    record Downlink(int qfi, boolean reflectiveQos, @Nullable Integer pagingPolicy, @Nullable Long sentAt, @Nullable Integer sequenceNumber,
            @Nullable Long mbsSequenceNumber) implements PduSessionInformation {

        public Downlink {
            require(qfi);
        }

        /** Of a flow, no more. */
        public static Downlink of(int qfi) {
            return new Downlink(qfi, false, null, null, null, null);
        }

        private void write(OctetWriter out) {
            out.u8(flag(sentAt, 8) | flag(sequenceNumber, 4) | flag(mbsSequenceNumber, 2));
            out.u8(flag(pagingPolicy, 0x80) | (reflectiveQos ? 0x40 : 0) | qfi);
            if (pagingPolicy != null) {
                out.u8(pagingPolicy << 5);
            }
            if (sentAt != null) {
                out.u64(sentAt);
            }
            if (sequenceNumber != null) {
                out.u24(sequenceNumber);
            }
            if (mbsSequenceNumber != null) {
                out.u32(mbsSequenceNumber);
            }
        }
    }

    /**
     * From NG-RAN to UPF (§5.5.2.2).
     *
     * @param monitoring present for QoS monitoring (QMP)
     * @param downlinkDelay DL delay result, in ms, 32 bits unsigned
     * @param uplinkDelay UL delay result, in ms
     * @param sequenceNumber UL QFI sequence number, 24 bits
     * @param n3Delay N3/N9 delay result, in ms
     * @param pdcpDelay D1 UL PDCP delay result, in 0.1 ms; with a New IE flag
     */
    record Uplink(int qfi, @Nullable TimeStamps monitoring, @Nullable Long downlinkDelay, @Nullable Long uplinkDelay,
            @Nullable Integer sequenceNumber, @Nullable Long n3Delay, @Nullable Long pdcpDelay) implements PduSessionInformation {

        public Uplink {
            require(qfi);
        }

        /** Of a flow, no more. */
        public static Uplink of(int qfi) {
            return new Uplink(qfi, null, null, null, null, null, null);
        }

        private void write(OctetWriter out) {
            out.u8(0x10 | flag(monitoring, 8) | flag(downlinkDelay, 4) | flag(uplinkDelay, 2) | flag(sequenceNumber, 1));
            out.u8(flag(n3Delay, 0x80) | flag(pdcpDelay, 0x40) | qfi);
            if (monitoring != null) {
                out.u64(monitoring.downlinkSentAt()).u64(monitoring.downlinkReceivedAt()).u64(monitoring.uplinkSentAt());
            }
            if (downlinkDelay != null) {
                out.u32(downlinkDelay);
            }
            if (uplinkDelay != null) {
                out.u32(uplinkDelay);
            }
            if (sequenceNumber != null) {
                out.u24(sequenceNumber);
            }
            if (n3Delay != null) {
                out.u32(n3Delay);
            }
            if (pdcpDelay != null) {
                out.u8(1).u32(pdcpDelay);
            }
        }
    }

    /**
     * For measuring the round trip (§5.5.3.10-§5.5.3.12): NTP, 64 bits each.
     *
     * @param downlinkSentAt repeated from the downlink packet
     */
    record TimeStamps(long downlinkSentAt, long downlinkReceivedAt, long uplinkSentAt) {
    }

    /**
     * Reads the content of a PDU Session Container. What later releases append and padding are not looked at.
     *
     * @throws DecodeException if it is too short for what its flags promise, or of a type that is none
     */
    static PduSessionInformation read(Octets content) {
        var in = content.reader();
        int first = in.u8();
        int second = in.u8();
        return switch (first >> 4) {
            case 0 -> readDownlink(first, second, in);
            case 1 -> readUplink(first, second, in);
            default -> throw in.fault("PDU type " + (first >> 4));
        };
    }

    /** The content of a PDU Session Container, padded to whole units. */
    default Octets write() {
        var out = new OctetWriter(16);
        switch (this) {
            case Downlink downlink -> downlink.write(out);
            case Uplink uplink -> uplink.write(out);
        }
        while (out.length() % 4 != 2) {
            out.u8(0);
        }
        return out.toOctets();
    }

    private static Downlink readDownlink(int first, int second, OctetReader in) {
        var pagingPolicy = (second & 0x80) != 0 ? in.u8() >> 5 : null;
        return new Downlink(second & 0x3f, (second & 0x40) != 0, pagingPolicy, (first & 8) != 0 ? in.u64() : null,
                (first & 4) != 0 ? in.u24() : null, (first & 2) != 0 ? in.u32() : null);
    }

    private static Uplink readUplink(int first, int second, OctetReader in) {
        var monitoring = (first & 8) != 0 ? new TimeStamps(in.u64(), in.u64(), in.u64()) : null;
        var downlinkDelay = (first & 4) != 0 ? in.u32() : null;
        var uplinkDelay = (first & 2) != 0 ? in.u32() : null;
        var sequenceNumber = (first & 1) != 0 ? in.u24() : null;
        var n3Delay = (second & 0x80) != 0 ? in.u32() : null;
        boolean pdcp = (second & 0x40) != 0 && (in.u8() & 1) != 0;
        return new Uplink(second & 0x3f, monitoring, downlinkDelay, uplinkDelay, sequenceNumber, n3Delay, pdcp ? in.u32() : null);
    }

    private static int flag(@Nullable Object value, int bit) {
        return value == null ? 0 : bit;
    }

    private static void require(int qfi) {
        if (qfi < 0 || qfi > 63) {
            throw new IllegalArgumentException("QFI " + qfi);
        }
    }
}
