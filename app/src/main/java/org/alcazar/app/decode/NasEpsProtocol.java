// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.wire.Octets;

/** NAS of EPS (TS 24.301), plain or protected. Which way a message goes is not told by its octets: the way that fits better is taken. */
final class NasEpsProtocol implements Protocol {

    private static final int HIGHEST_HEADER_TYPE = 5;
    private static final int SERVICE_REQUEST = 0xc;

    @Override
    public String name() {
        return "nas-eps";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        if (octets.length() < 2) {
            return false;
        }
        int high = octets.at(0) >> 4;
        return switch (octets.at(0) & 0xf) {
            case NasEps.PD_EMM -> high <= HIGHEST_HEADER_TYPE || high >= SERVICE_REQUEST;
            case NasEps.PD_ESM -> octets.length() > 2;
            default -> false;
        };
    }

    @Override
    public Object decode(Octets octets) {
        if (EpsSecurityProtectedMessage.isProtected(octets)) {
            return EpsSecurityProtectedMessage.decode(octets);
        }
        EpsMessage upward;
        try {
            upward = NasEps.decode(octets, Direction.UPLINK);
        } catch (EpsNasDecodeException e) {
            return NasEps.decode(octets, Direction.DOWNLINK);
        }
        if (NasEps.encode(upward).equals(octets)) {
            return upward;
        }
        try {
            var downward = NasEps.decode(octets, Direction.DOWNLINK);
            return NasEps.encode(downward).equals(octets) ? downward : upward;
        } catch (EpsNasDecodeException e) {
            return upward;
        }
    }

    @Override
    public Octets encode(Object message) {
        return message instanceof EpsSecurityProtectedMessage whole ? whole.encode() : NasEps.encode((EpsMessage) message);
    }

    @Override
    public String title(Object message) {
        return message instanceof EpsSecurityProtectedMessage ? "Security protected EPS NAS message" : Names.words(message.getClass().getSimpleName());
    }
}
