// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapDecodeException;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A user's end of EAP in one session (RFC 3748 §4): one conversation after the other. On the UE's strand. */
public final class EapPeer {

    private static final int GARBAGE = 32;

    private final EapCredentials credentials;
    private final RandomGenerator random;
    private @Nullable PeerMethod method;
    private @Nullable Octets lastRequest;
    private @Nullable Octets lastResponse;
    private int answered;
    private State state = State.TALKING;

    /** How the last conversation stands. */
    public enum State {
        TALKING,
        /** The data network let the user in, and proved itself where the method has it do so. */
        SUCCEEDED,
        /** The data network let the user in, but did not prove itself. */
        NOT_PROVED,
        FAILED
    }

    public EapPeer(EapCredentials credentials, RandomGenerator random) {
        this.credentials = credentials;
        this.random = random;
    }

    public State state() {
        return state;
    }

    /** What answers a request; null if nothing does. A request that comes again gets the same answer. */
    public @Nullable Octets answer(Octets request) {
        if (lastRequest != null && lastRequest.equals(request)) {
            return lastResponse;
        }
        EapPacket.Request asked;
        try {
            if (!(Eap.decode(request) instanceof EapPacket.Request it)) {
                return null;
            }
            asked = it;
        } catch (EapDecodeException e) {
            return null;
        }
        var response = conducted(asked);
        lastRequest = request;
        lastResponse = response;
        return response;
    }

    /** How the data network says that it ended. */
    public void ended(Octets result) {
        try {
            state = switch (Eap.decode(result)) {
                case EapPacket.Success success -> method == null || method.isSatisfied() ? State.SUCCEEDED : State.NOT_PROVED;
                case EapPacket.Failure failure -> State.FAILED;
                default -> state;
            };
        } catch (EapDecodeException e) {
            // It says nothing.
        }
        method = null;
        answered = 0;
    }

    private @Nullable Octets conducted(EapPacket.Request asked) {
        return switch (credentials.conduct()) {
            case SILENT -> null;
            case FALLS_SILENT -> answered++ == 0 ? encode(asked, answer(asked)) : null;
            case GARBLED -> garbage(asked.identifier());
            case REFUSES -> encode(asked, asked.method() instanceof EapMethod.Identity ? answer(asked) : new EapMethod.Nak(Octets.of(0)));
            case GOOD -> encode(asked, answer(asked));
        };
    }

    private @Nullable EapMethod answer(EapPacket.Request asked) {
        return switch (asked.method()) {
            case EapMethod.Identity identity -> {
                method = null;
                state = State.TALKING;
                yield new EapMethod.Identity(Octets.wrap(credentials.outer().getBytes(StandardCharsets.UTF_8)));
            }
            case EapMethod.Notification notification -> new EapMethod.Notification(Octets.EMPTY);
            case EapMethod other when other.type() == credentials.method().type() -> {
                if (method == null || state != State.TALKING) {
                    state = State.TALKING;
                    method = begin();
                }
                yield method.answer(asked.identifier(), other);
            }
            case EapMethod.Expanded expanded -> new EapMethod.Nak(Octets.of(credentials.method().type()));
            default -> new EapMethod.Nak(Octets.of(credentials.method().type()));
        };
    }

    private PeerMethod begin() {
        return switch (credentials.method()) {
            case TLS -> new TlsMethod(credentials, null);
            case TTLS_PAP, TTLS_MS_CHAP_V2 -> new TlsMethod(credentials, new TtlsInside(credentials, random));
            case MS_CHAP_V2 -> new MsChapV2Method(credentials, random);
        };
    }

    private static @Nullable Octets encode(EapPacket.Request asked, @Nullable EapMethod method) {
        return method == null ? null : Eap.encode(new EapPacket.Response(asked.identifier(), method));
    }

    private Octets garbage(int identifier) {
        var octets = new byte[GARBAGE];
        random.nextBytes(octets);
        return new OctetWriter(GARBAGE + 4).u8(2).u8(identifier).u16(GARBAGE + 4).octets(Octets.wrap(octets)).toOctets();
    }
}
