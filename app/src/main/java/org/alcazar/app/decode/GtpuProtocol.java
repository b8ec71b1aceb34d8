// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.wire.Octets;

/** GTP-U (TS 29.281). */
final class GtpuProtocol implements Protocol {

    private static final int HEADER = 8;

    @Override
    public String name() {
        return "gtpv1u";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        return octets.length() >= HEADER && (octets.at(0) & 0xf8) == 0x30 && (octets.at(2) << 8 | octets.at(3)) == octets.length() - HEADER;
    }

    @Override
    public Object decode(Octets octets) {
        return Gtpu.decode(octets);
    }

    @Override
    public Octets encode(Object message) {
        return Gtpu.encode((GtpuPacket) message);
    }

    @Override
    public String title(Object message) {
        return switch (((GtpuPacket) message).message()) {
            case GtpuMessage.GPdu _ -> "GTP-U G-PDU";
            case GtpuMessage other -> "GTP-U " + Names.words(other.getClass().getSimpleName());
        };
    }
}
