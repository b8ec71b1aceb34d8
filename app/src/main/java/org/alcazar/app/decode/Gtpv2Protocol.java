// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v2c.Gtpv2Packet;
import org.alcazar.gtp.v2c.Gtpv2Pdu;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.message.OtherMessage;
import org.alcazar.wire.Octets;

/** GTPv2-C (TS 29.274). What must not be acted on is shown all the same, as elements, with the reason. */
final class Gtpv2Protocol implements Protocol {

    private static final int VERSION = 2;
    private static final int SHORTEST = 8;

    /** @param fault why it must not be acted on */
    record Refused(String fault, Gtpv2Pdu pdu) {
    }

    @Override
    public String name() {
        return "gtpv2";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        return octets.length() >= SHORTEST && octets.at(0) >> 5 == VERSION
                && (octets.at(2) << 8 | octets.at(3)) + 4 <= octets.length();
    }

    @Override
    public Object decode(Octets octets) {
        try {
            return Gtpv2c.decode(octets);
        } catch (GtpDecodeException e) {
            var pdu = Gtpv2Pdu.decode(octets);
            if (pdu.name().equals("unknown")) {
                throw e;
            }
            return new Refused(String.valueOf(e.getMessage()), pdu);
        }
    }

    @Override
    public Octets encode(Object message) {
        return message instanceof Refused refused ? refused.pdu().encode() : Gtpv2c.encode((Gtpv2Packet) message);
    }

    @Override
    public String title(Object message) {
        return switch (message) {
            case Refused refused -> "GTPv2 " + refused.pdu().name();
            case Gtpv2Packet packet when packet.message() instanceof OtherMessage other -> "GTPv2 " + other.name();
            case Gtpv2Packet packet -> "GTPv2 " + Names.words(packet.message().getClass().getSimpleName());
            default -> "GTPv2";
        };
    }

    @Override
    public int strangers(Object message) {
        return message instanceof Refused ? 1 : 0;
    }
}
