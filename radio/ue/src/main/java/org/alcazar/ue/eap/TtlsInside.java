// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.ue.eap.EapCredentials.Method;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What is said within the tunnel of EAP-TTLS: attributes as Diameter has them (RFC 5281 §10), with a password's proof (§11.2.4, §11.2.5). */
final class TtlsInside {

    private static final int USER_NAME = 1;
    private static final int USER_PASSWORD = 2;
    private static final int MICROSOFT = 311;
    private static final int MS_CHAP_CHALLENGE = 11;
    private static final int MS_CHAP2_RESPONSE = 25;
    private static final int MS_CHAP2_SUCCESS = 26;
    private static final int VENDOR = 0x80;
    private static final int MANDATORY = 0x40;
    private static final int HEADER = 8;
    private static final int BLOCK = 16;
    private static final String CHALLENGE = "ttls challenge";

    private final EapCredentials credentials;
    private final RandomGenerator random;
    private boolean said;
    private boolean satisfied;
    private @Nullable String expected;

    TtlsInside(EapCredentials credentials, RandomGenerator random) {
        this.credentials = credentials;
        this.random = random;
    }

    /** What is to be said next; empty for nothing. */
    Octets take(TlsClient tls) {
        var heard = tls.heard();
        if (said) {
            hear(heard);
            return Octets.EMPTY;
        }
        said = true;
        var out = new OctetWriter(128);
        attribute(out, USER_NAME, 0, text(credentials.identity()));
        if (credentials.method() == Method.TTLS_PAP) {
            // So that its length does not show.
            var password = Objects.requireNonNull(credentials.password()).reveal();
            var padded = new byte[(password.length + BLOCK - 1) / BLOCK * BLOCK];
            System.arraycopy(password, 0, padded, 0, password.length);
            attribute(out, USER_PASSWORD, 0, Octets.wrap(padded));
            // The server proved itself by its certificate.
            satisfied = true;
        } else {
            var material = tls.export(CHALLENGE, BLOCK + 1);
            var proof = MsChapV2Method.Proof.of(credentials.identity(), Objects.requireNonNull(credentials.password()),
                    material.slice(0, BLOCK), random);
            expected = proof.expected();
            attribute(out, MS_CHAP_CHALLENGE, MICROSOFT, material.slice(0, BLOCK));
            // Identifier and flags before what the standard of PPP has, its own flags not behind.
            attribute(out, MS_CHAP2_RESPONSE, MICROSOFT,
                    new OctetWriter(50).u8(material.at(BLOCK)).u8(0).octets(proof.value().slice(0, 48)).toOctets());
        }
        return out.toOctets();
    }

    private void hear(Octets words) {
        try {
            for (var in = words.reader(); in.remaining() >= HEADER;) {
                long code = in.u32();
                int flags = in.u8();
                int length = in.u24();
                boolean vendor = (flags & VENDOR) != 0;
                long of = vendor ? in.u32() : 0;
                var value = in.octets(Math.max(0, length - HEADER - (vendor ? 4 : 0)));
                in.skip(Math.min(in.remaining(), -length & 3));
                if (code == MS_CHAP2_SUCCESS && of == MICROSOFT && expected != null && value.length() > 1) {
                    satisfied = new String(value.slice(1, value.length()).toArray(), StandardCharsets.UTF_8).startsWith(expected);
                }
            }
        } catch (DecodeException e) {
            satisfied = false;
        }
    }

    boolean isSatisfied() {
        return satisfied;
    }

    private static void attribute(OctetWriter out, int code, int vendor, Octets value) {
        int length = HEADER + (vendor == 0 ? 0 : 4) + value.length();
        out.u32(code).u8(MANDATORY | (vendor == 0 ? 0 : VENDOR)).u24(length);
        if (vendor != 0) {
            out.u32(vendor);
        }
        out.octets(value);
        for (int i = length; i % 4 != 0; i++) {
            out.u8(0);
        }
    }

    private static Octets text(String text) {
        return Octets.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
