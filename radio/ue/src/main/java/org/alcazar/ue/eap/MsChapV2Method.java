// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.mschap.MsChapV2Calculation;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.MsChapV2;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** EAP-MSCHAPv2: both ends prove that they know the password. */
final class MsChapV2Method implements PeerMethod {

    private static final int CHALLENGE = 1;
    private static final int RESPONSE = 2;
    private static final int SUCCESS = 3;
    private static final int FAILURE = 4;
    private static final int CHALLENGE_LENGTH = 16;
    private static final int VALUE = 49;

    private final String identity;
    private final Secret password;
    private final RandomGenerator random;
    private @Nullable String expected;
    private boolean satisfied;

    MsChapV2Method(EapCredentials credentials, RandomGenerator random) {
        this.identity = credentials.identity();
        this.password = Objects.requireNonNull(credentials.password());
        this.random = random;
    }

    @Override
    public @Nullable EapMethod answer(int identifier, EapMethod request) {
        if (!(request instanceof MsChapV2 chap)) {
            return null;
        }
        return switch (chap.opCode()) {
            case CHALLENGE -> challenged(chap);
            case SUCCESS -> proved(chap);
            case FAILURE -> new MsChapV2(FAILURE, null, Octets.EMPTY);
            default -> null;
        };
    }

    /** The server says its proof: one that is none is not answered. */
    private @Nullable EapMethod proved(MsChapV2 chap) {
        satisfied = expected != null && new String(chap.data().toArray(), StandardCharsets.UTF_8).startsWith(expected);
        return satisfied ? new MsChapV2(SUCCESS, null, Octets.EMPTY) : null;
    }

    private @Nullable EapMethod challenged(MsChapV2 chap) {
        var header = chap.header();
        if (header == null || chap.data().length() < 1 + CHALLENGE_LENGTH || chap.data().at(0) != CHALLENGE_LENGTH) {
            return null;
        }
        var challenge = chap.data().slice(1, 1 + CHALLENGE_LENGTH);
        var proof = Proof.of(identity, password, challenge, random);
        expected = proof.expected();
        var data = new OctetWriter(64).u8(VALUE).octets(proof.value()).octets(Octets.wrap(identity.getBytes(StandardCharsets.UTF_8))).toOctets();
        return new MsChapV2(RESPONSE, new MsChapV2.Header(header.id(), 4 + data.length()), data);
    }

    @Override
    public boolean isSatisfied() {
        return satisfied;
    }

    /**
     * What answers a challenge.
     *
     * @param value the peer's challenge, 8 octets of nothing, the proof, and flags: 49 octets
     * @param expected how the other end proves that it knows the password too
     */
    record Proof(Octets value, String expected) {

        static Proof of(String identity, Secret password, Octets challenge, RandomGenerator random) {
            var octets = new byte[CHALLENGE_LENGTH];
            random.nextBytes(octets);
            var own = Octets.wrap(octets);
            try (var hash = MsChapV2Calculation.passwordHash(password)) {
                var response = MsChapV2Calculation.response(challenge, own, identity, hash);
                return new Proof(new OctetWriter(VALUE).octets(own).u64(0).octets(response).u8(0).toOctets(),
                        MsChapV2Calculation.authenticatorResponse(challenge, own, identity, hash, response));
            }
        }
    }
}
