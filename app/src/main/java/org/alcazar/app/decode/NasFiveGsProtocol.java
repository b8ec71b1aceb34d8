// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.wire.Octets;

/** NAS of 5GS (TS 24.501), plain or protected. */
final class NasFiveGsProtocol implements Protocol {

    private static final int SHORTEST = 3;
    private static final int SPARE_HALF = 0xf0;
    private static final int HIGHEST_HEADER_TYPE = 4;

    @Override
    public String name() {
        return "nas-5gs";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        if (octets.length() < SHORTEST) {
            return false;
        }
        return octets.at(0) == Nas5gs.EPD_5GMM && (octets.at(1) & SPARE_HALF) == 0 && octets.at(1) <= HIGHEST_HEADER_TYPE
                || octets.at(0) == Nas5gs.EPD_5GSM && octets.length() > SHORTEST;
    }

    @Override
    public Object decode(Octets octets) {
        return SecurityProtectedMessage.isProtected(octets) ? SecurityProtectedMessage.decode(octets) : Nas5gs.decode(octets);
    }

    @Override
    public Octets encode(Object message) {
        return message instanceof SecurityProtectedMessage whole ? whole.encode() : Nas5gs.encode((NasMessage) message);
    }

    @Override
    public String title(Object message) {
        return message instanceof SecurityProtectedMessage ? "Security protected 5GS NAS message" : Names.words(message.getClass().getSimpleName());
    }
}
