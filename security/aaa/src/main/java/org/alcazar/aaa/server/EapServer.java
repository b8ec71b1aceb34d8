// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.mschap.MsChapV2Calculation;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.eap.MsChapV2;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The authenticator's end of one EAP-MSCHAPv2 conversation. */
final class EapServer {

    private static final int CHALLENGE = 1;
    private static final int RESPONSE = 2;
    private static final int SUCCESS = 3;
    private static final int FAILURE = 4;
    private static final int CHALLENGE_LENGTH = 16;
    private static final int RESERVED = 8;
    private static final int NT_RESPONSE = 24;
    /** Octets of a response's value: the peer's challenge, what is reserved, its proof, and flags. */
    private static final int VALUE = CHALLENGE_LENGTH + RESERVED + NT_RESPONSE + 1;
    private static final Octets SERVER = Octets.wrap("alcazar".getBytes(StandardCharsets.US_ASCII));

    private final Map<String, Secret> passwords;
    private final Octets challenge;
    private State state = State.BEGUN;
    private int identifier;
    private String user = "";

    private enum State {
        /** The user has not said who it is. */
        BEGUN,
        /** It was challenged. */
        CHALLENGED,
        /** It proved itself, and was told the proof of this end. */
        PROVED,
        /** It was told that it failed. */
        FAILED
    }

    /** @param challenge 16 octets that nobody can foretell */
    EapServer(Map<String, Secret> passwords, Octets challenge) {
        this.passwords = passwords;
        this.challenge = challenge;
    }

    /** The identity that the user gave; empty before. */
    String user() {
        return user;
    }

    /** What is to be sent next; a success or failure ends it. */
    EapPacket take(EapPacket packet) {
        if (!(packet instanceof EapPacket.Response response) || state != State.BEGUN && response.identifier() != identifier) {
            return new EapPacket.Failure(packet.identifier());
        }
        return switch (response.method()) {
            case EapMethod.Identity(var data) when state == State.BEGUN -> challenged(response.identifier(), data);
            case MsChapV2 chap when state == State.CHALLENGED && chap.opCode() == RESPONSE && chap.header() != null -> proved(chap);
            case MsChapV2 chap when state == State.PROVED && chap.opCode() == SUCCESS -> new EapPacket.Success(identifier);
            default -> new EapPacket.Failure(identifier);
        };
    }

    private EapPacket challenged(int last, Octets identity) {
        user = new String(identity.toArray(), StandardCharsets.UTF_8);
        state = State.CHALLENGED;
        identifier = last;
        return request(CHALLENGE, new OctetWriter(32).u8(CHALLENGE_LENGTH).octets(challenge).octets(SERVER).toOctets());
    }

    private EapPacket proved(MsChapV2 chap) {
        var message = proof(chap.data());
        state = message == null ? State.FAILED : State.PROVED;
        return message == null ? request(FAILURE, text("E=691 R=0 C=" + challenge.toHex() + " V=3 M=refused"))
                : request(SUCCESS, text(message + " M=welcome"));
    }

    /** This end's proof; null where the user has none. */
    private @Nullable String proof(Octets data) {
        if (data.length() <= 1 + VALUE || data.at(0) != VALUE) {
            return null;
        }
        var in = data.reader();
        in.skip(1);
        var peerChallenge = in.octets(CHALLENGE_LENGTH);
        in.skip(RESERVED);
        var response = in.octets(NT_RESPONSE);
        in.skip(1);
        var name = new String(in.rest().toArray(), StandardCharsets.UTF_8);
        var password = passwords.get(name);
        if (password == null || !name.equals(user)) {
            return null;
        }
        try (var hash = MsChapV2Calculation.passwordHash(password);
                var expected = Secret.of(MsChapV2Calculation.response(challenge, peerChallenge, name, hash))) {
            return expected.matches(response)
                    ? MsChapV2Calculation.authenticatorResponse(challenge, peerChallenge, name, hash, response) : null;
        }
    }

    private EapPacket request(int opCode, Octets data) {
        identifier = identifier + 1 & 0xff;
        return new EapPacket.Request(identifier, new MsChapV2(opCode, new MsChapV2.Header(identifier, 4 + data.length()), data));
    }

    private static Octets text(String text) {
        return Octets.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
