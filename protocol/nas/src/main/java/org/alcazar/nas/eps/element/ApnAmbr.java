// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * What all bearers of an access point without a rate of their own may carry together (TS 24.301 §9.9.4.2), kept octet for octet.
 *
 * @param contents 2, 4 or 6 octets: downlink and uplink, their extensions, their second extensions
 */
public record ApnAmbr(Octets contents) {

    /** The highest rate that can be told, bit/s. */
    public static final long MAX_RATE = 65_536_000_000L;

    private static final long SECOND_EXTENSION_UNIT = 256_000_000;

    public ApnAmbr {
        if (contents.length() < 2 || contents.length() > 6) {
            throw new IllegalArgumentException("an APN-AMBR has 2 to 6 octets, not " + contents.length());
        }
    }

    /**
     * Rates in bit/s, each told by the highest step that is not above it.
     *
     * @throws IllegalArgumentException if one is negative or above {@link #MAX_RATE}
     */
    public static ApnAmbr of(long downlink, long uplink) {
        if (downlink < 0 || uplink < 0 || Math.max(downlink, uplink) > MAX_RATE) {
            throw new IllegalArgumentException("an APN-AMBR is 0 to " + MAX_RATE + " bit/s");
        }
        int downlinkUnits = units(downlink);
        int uplinkUnits = units(uplink);
        long downlinkRest = rest(downlink, downlinkUnits);
        long uplinkRest = rest(uplink, uplinkUnits);
        var out = new OctetWriter(6).u8(BitRates.base(downlinkRest)).u8(BitRates.base(uplinkRest));
        boolean furtherExtended = (downlinkUnits | uplinkUnits) != 0;
        if (furtherExtended || Math.max(downlink, uplink) >= BitRates.FIRST_EXTENDED) {
            out.u8(BitRates.extension(downlinkRest)).u8(BitRates.extension(uplinkRest));
        }
        if (furtherExtended) {
            out.u8(downlinkUnits).u8(uplinkUnits);
        }
        return new ApnAmbr(out.toOctets());
    }

    /** Bit/s. */
    public long downlinkRate() {
        return rate(0);
    }

    /** Bit/s. */
    public long uplinkRate() {
        return rate(1);
    }

    private long rate(int at) {
        return BitRates.rate(contents.at(at), octet(at + 2)) + octet(at + 4) * SECOND_EXTENSION_UNIT;
    }

    private int octet(int at) {
        return at < contents.length() ? contents.at(at) : 0;
    }

    /** What base octet and extension tell beside the units, in whole kbit/s there: a rest of less is none. */
    private static long rest(long rate, int units) {
        return units == 0 ? rate : (rate - units * SECOND_EXTENSION_UNIT) / 1000 * 1000;
    }

    private static int units(long rate) {
        return rate <= BitRates.MAX_EXTENDED ? 0 : (int) Math.min(rate / SECOND_EXTENSION_UNIT, 0xff);
    }
}
