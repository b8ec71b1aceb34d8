// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.eap.Eap;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.eap.FiveG;
import org.alcazar.eap.aka.EapAka;
import org.alcazar.wire.Octets;

/** EAP (RFC 3748) and its methods. */
final class EapProtocol implements Protocol {

    private static final int HEADER = 4;
    private static final int HIGHEST_CODE = 6;

    @Override
    public String name() {
        return "eap";
    }

    @Override
    public boolean isPlausible(Octets octets) {
        return octets.length() >= HEADER && octets.at(0) >= 1 && octets.at(0) <= HIGHEST_CODE
                && (octets.at(2) << 8 | octets.at(3)) == octets.length();
    }

    @Override
    public Object decode(Octets octets) {
        return Eap.decode(octets);
    }

    @Override
    public Octets encode(Object message) {
        return Eap.encode((EapPacket) message);
    }

    @Override
    public String title(Object message) {
        return switch ((EapPacket) message) {
            case EapPacket.Request(_, var method) -> "EAP-Request/" + method(method);
            case EapPacket.Response(_, var method) -> "EAP-Response/" + method(method);
            case EapPacket other -> "EAP-" + other.getClass().getSimpleName();
        };
    }

    private static String method(EapMethod method) {
        var named = switch (method) {
            case EapAka aka -> aka.messageName();
            case FiveG nas -> nas.messageName();
            default -> null;
        };
        var type = EapMethod.name(method.type());
        var text = named != null ? named : type != null ? type : "type " + method.type();
        return method instanceof EapAka aka && aka.prime() ? text.replace("AKA-", "AKA'-") : text;
    }
}
