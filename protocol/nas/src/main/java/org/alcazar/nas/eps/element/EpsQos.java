// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * What a bearer gets (EPS quality of service, TS 24.301 §9.9.4.3), kept octet for octet.
 *
 * @param contents 1 to 13 octets: QCI; maximum uplink, maximum downlink, guaranteed uplink, guaranteed downlink; their extensions; their
 *        second extensions
 */
public record EpsQos(Octets contents) {

    /** The highest rate that can be told, bit/s. */
    public static final long MAX_RATE = 10_000_000_000L;

    public EpsQos {
        if (contents.isEmpty() || contents.length() > 13) {
            throw new IllegalArgumentException("EPS QoS has 1 to 13 octets, not " + contents.length());
        }
    }

    /**
     * Of a bearer without guaranteed bit rate.
     *
     * @param qci QoS class identifier, 0..255
     */
    public static EpsQos of(int qci) {
        return new EpsQos(Octets.of(qci));
    }

    /**
     * Of a bearer with guaranteed bit rate; rates in bit/s, each told by the highest step that is not above it.
     *
     * @throws IllegalArgumentException if one is negative or above {@link #MAX_RATE}
     */
    public static EpsQos of(int qci, long maximumUplink, long maximumDownlink, long guaranteedUplink, long guaranteedDownlink) {
        long[] rates = {maximumUplink, maximumDownlink, guaranteedUplink, guaranteedDownlink};
        var out = new OctetWriter(13).u8(qci);
        long highest = 0;
        for (long rate : rates) {
            if (rate < 0 || rate > MAX_RATE) {
                throw new IllegalArgumentException("a bearer's rate is 0 to " + MAX_RATE + " bit/s");
            }
            highest = Math.max(highest, rate);
            out.u8(BitRates.base(rate));
        }
        if (highest >= BitRates.FIRST_EXTENDED) {
            for (long rate : rates) {
                out.u8(BitRates.extension(rate));
            }
        }
        if (BitRates.secondExtension(highest) != 0) {
            for (long rate : rates) {
                out.u8(BitRates.secondExtension(rate));
            }
        }
        return new EpsQos(out.toOctets());
    }

    /** QoS class identifier (TS 23.203 §6.1.7). */
    public int qci() {
        return contents.at(0);
    }

    /** Bit/s; 0 where there is none. */
    public long maximumUplinkRate() {
        return rate(1);
    }

    /** Bit/s; 0 where there is none. */
    public long maximumDownlinkRate() {
        return rate(2);
    }

    /** Bit/s; 0 where there is none. */
    public long guaranteedUplinkRate() {
        return rate(3);
    }

    /** Bit/s; 0 where there is none. */
    public long guaranteedDownlinkRate() {
        return rate(4);
    }

    private long rate(int at) {
        int second = octet(at + 8);
        return second != 0 ? BitRates.rateOfSecondExtension(second) : BitRates.rate(octet(at), octet(at + 4));
    }

    private int octet(int at) {
        return at < contents.length() ? contents.at(at) : 0;
    }
}
