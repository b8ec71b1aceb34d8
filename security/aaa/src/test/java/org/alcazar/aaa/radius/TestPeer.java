// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.nio.charset.StandardCharsets;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.mschap.MsChapV2Calculation;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.eap.MsChapV2;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** A user of EAP-MSCHAPv2. */
public final class TestPeer {

    private static final Octets PEER_CHALLENGE = Octets.fromHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");

    private final String name;
    private final String password;

    public TestPeer(String name, String password) {
        this.name = name;
        this.password = password;
    }

    public EapPacket.Response begin() {
        return new EapPacket.Response(0, new EapMethod.Identity(text(name)));
    }

    public EapPacket.Response answer(EapPacket.Request request) {
        var chap = (MsChapV2) request.method();
        if (chap.opCode() != 1) {
            return new EapPacket.Response(request.identifier(), new MsChapV2(chap.opCode(), null, Octets.EMPTY));
        }
        var challenge = chap.data().slice(1, 17);
        var hash = MsChapV2Calculation.passwordHash(Secret.wrap(password.getBytes(StandardCharsets.UTF_8)));
        var data = new OctetWriter(64).u8(49).octets(PEER_CHALLENGE).u64(0)
                .octets(MsChapV2Calculation.response(challenge, PEER_CHALLENGE, name, hash)).u8(0).octets(text(name)).toOctets();
        return new EapPacket.Response(request.identifier(),
                new MsChapV2(2, new MsChapV2.Header(request.identifier(), 4 + data.length()), data));
    }

    private static Octets text(String text) {
        return Octets.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
