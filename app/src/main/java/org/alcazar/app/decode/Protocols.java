// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** All protocols whose messages can be shown, and the guess which of them some octets are of. */
final class Protocols {

    static final NgapProtocol NGAP = new NgapProtocol();
    static final S1apProtocol S1AP = new S1apProtocol();
    static final NasFiveGsProtocol NAS_5GS = new NasFiveGsProtocol();
    static final NasEpsProtocol NAS_EPS = new NasEpsProtocol();
    static final PfcpProtocol PFCP = new PfcpProtocol();
    static final GtpuProtocol GTPV1U = new GtpuProtocol();
    static final Gtpv2Protocol GTPV2 = new Gtpv2Protocol();
    static final EapProtocol EAP = new EapProtocol();

    /** In the order in which they win where all else is equal. */
    static final List<Protocol> ALL = List.of(NGAP, S1AP, NAS_5GS, NAS_EPS, PFCP, GTPV1U, GTPV2, EAP);

    /**
     * A message, and how sure its protocol is.
     *
     * @param exact whether it encodes to the octets it was read from
     * @param others protocols that fit as well: as exactly, and with no more that is kept unknown; empty if the protocol was told
     */
    record Read(Protocol protocol, Object message, boolean exact, List<Protocol> others) {
    }

    private Protocols() {
    }

    static @Nullable Protocol named(String name) {
        for (var protocol : ALL) {
            if (protocol.name().equalsIgnoreCase(name)) {
                return protocol;
            }
        }
        return null;
    }

    /**
     * Reads octets of a protocol that is known.
     *
     * @throws DecodeException if they are no message of it
     */
    static Read read(Protocol protocol, Octets octets) {
        var message = protocol.decode(octets);
        return new Read(protocol, message, Objects.equals(octets, encoded(protocol, message)), List.of());
    }

    /**
     * Reads octets of a protocol to be guessed: one that decodes them, best if to a message that encodes to the same octets and keeps
     * nothing it doesn't know.
     *
     * @throws DecodeException if none does
     */
    static Read guess(Octets octets) {
        var fitting = new ArrayList<Read>(1);
        var faults = new ArrayList<String>();
        DecodeException only = null;
        for (var protocol : ALL) {
            if (protocol.isPlausible(octets)) {
                try {
                    fitting.add(read(protocol, octets));
                } catch (DecodeException e) {
                    only = e;
                    faults.add(protocol.name() + ": " + words(e));
                }
            }
        }
        if (fitting.isEmpty()) {
            throw new DecodeException(faults.isEmpty() ? "no message of a protocol known here: it begins with " + beginning(octets)
                    : String.join("; ", faults), faults.size() == 1 && only != null ? only.offset() : -1);
        }
        return best(fitting);
    }

    private static Read best(List<Read> fitting) {
        var best = fitting.getFirst();
        for (var candidate : fitting) {
            if (cost(candidate) < cost(best)) {
                best = candidate;
            }
        }
        if (fitting.size() == 1) {
            return best;
        }
        var others = new ArrayList<Protocol>();
        for (var candidate : fitting) {
            if (!candidate.protocol.equals(best.protocol) && cost(candidate) == cost(best)) {
                others.add(candidate.protocol);
            }
        }
        return new Read(best.protocol, best.message, best.exact, List.copyOf(others));
    }

    private static int cost(Read read) {
        return (read.exact ? 0 : 1 << 20) + read.protocol.strangers(read.message);
    }

    /** What is wrong, without the protocol's name. */
    static String words(DecodeException e) {
        return String.valueOf(e.getMessage());
    }

    private static String beginning(Octets octets) {
        return octets.isEmpty() ? "nothing" : octets.slice(0, Math.min(octets.length(), 4)).toHex();
    }

    private static @Nullable Octets encoded(Protocol protocol, Object message) {
        try {
            return protocol.encode(message);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
