// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
     * @param encoded what it encodes to; null if it can't be encoded
     * @param others protocols that fit as well: as exactly, and with no more that is kept unknown; empty if the protocol was told
     */
    record Read(Protocol protocol, Object message, boolean exact, @Nullable Octets encoded, List<Protocol> others) {
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
        return read(protocol, protocol.decode(octets), octets);
    }

    private static Read read(Protocol protocol, Object message, Octets octets) {
        var encoded = encoded(protocol, message);
        return new Read(protocol, message, encoded != null && encoded.equals(octets), encoded, List.of());
    }

    /**
     * Reads octets of a protocol to be guessed: one that decodes them, best if to a message that encodes to the same octets and keeps
     * nothing it doesn't know.
     *
     * @throws DecodeException if none does
     */
    static Read guess(Octets octets) {
        Read only = null;
        var fitting = List.<Read>of();
        var faults = new ArrayList<Fault>(2);
        for (var protocol : ALL) {
            if (protocol.isPlausible(octets)) {
                try {
                    var message = protocol.decode(octets);
                    if (only != null && only.exact && protocol.strangers(message) > only.protocol.strangers(only.message)) {
                        continue;
                    }
                    var read = read(protocol, message, octets);
                    if (only == null) {
                        only = read;
                    } else {
                        fitting = fitting.isEmpty() ? new ArrayList<>(List.of(only)) : fitting;
                        fitting.add(read);
                    }
                } catch (DecodeException e) {
                    faults.add(new Fault(protocol, e));
                }
            }
        }
        if (only == null) {
            throw nothing(octets, faults);
        }
        return fitting.isEmpty() ? only : best(fitting);
    }

    /** Why it is no message of a protocol. Becomes words only where no other protocol has it. */
    private record Fault(Protocol protocol, DecodeException why) {

        @Override
        public String toString() {
            return protocol.name() + ": " + words(why);
        }
    }

    private static DecodeException nothing(Octets octets, List<Fault> faults) {
        return new DecodeException(faults.isEmpty() ? "no message of a protocol known here: it begins with " + beginning(octets)
                : faults.stream().map(Fault::toString).collect(Collectors.joining("; ")), faults.size() == 1 ? faults.getFirst().why.offset() : -1);
    }

    private static Read best(List<Read> fitting) {
        var best = fitting.getFirst();
        for (var candidate : fitting) {
            if (cost(candidate) < cost(best)) {
                best = candidate;
            }
        }
        var others = new ArrayList<Protocol>();
        for (var candidate : fitting) {
            if (!candidate.protocol.equals(best.protocol) && cost(candidate) == cost(best)) {
                others.add(candidate.protocol);
            }
        }
        return new Read(best.protocol, best.message, best.exact, best.encoded, List.copyOf(others));
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
