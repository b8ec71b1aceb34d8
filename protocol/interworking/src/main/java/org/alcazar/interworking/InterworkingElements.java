// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.Capability;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElement.Replay;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Decodes and encodes the values of element 0x2D of EPS and element 0x7D of 5GMM (§3). */
public final class InterworkingElements {

    /** 32473, which RFC 5612 sets aside for examples. */
    private static final int ENTERPRISE = 0x7ed9;
    private static final int VERSION = 1;

    private static final int CAPABILITY = 1;
    private static final int REPLAY = 2;
    private static final int ANNOUNCEMENT = 3;
    private static final int PROTECTED_BY_EPS = 4;

    private InterworkingElements() {
    }

    /**
     * Reads the value of an element. Octets after those of this version are ignored.
     *
     * @throws InterworkingDecodeException if it is of another enterprise, version or kind, or malformed
     */
    public static InterworkingElement decode(Octets value) {
        var in = value.reader();
        try {
            if (in.u32() != ENTERPRISE || in.u8() != VERSION) {
                throw new InterworkingDecodeException("of another enterprise or version", 0);
            }
            return switch (in.u8()) {
                case CAPABILITY -> new Capability(in.u8());
                case REPLAY -> new Replay(new Capability(in.u8()), in.u8());
                case ANNOUNCEMENT -> announcement(in);
                case PROTECTED_BY_EPS -> protectedByEps(in);
                default -> throw malformed("another kind", in);
            };
        } catch (InterworkingDecodeException e) {
            throw e;
        } catch (DecodeException e) {
            throw new InterworkingDecodeException("too short", e.offset());
        }
    }

    /**
     * What an element holds, if it is of the kind that its place calls for.
     *
     * @param value of the element; null if it is absent
     * @return null if it is absent, of another extension, version or kind, or malformed: optional elements that cannot be read count as
     *     absent (TS 24.501 §7.7.1, TS 24.301 §7.7.1)
     */
    public static <E extends InterworkingElement> @Nullable E find(Class<E> kind, @Nullable Octets value) {
        if (value == null) {
            return null;
        }
        try {
            var element = decode(value);
            return kind.isInstance(element) ? kind.cast(element) : null;
        } catch (InterworkingDecodeException e) {
            return null;
        }
    }

    /** Writes the value of an element. */
    public static Octets encode(InterworkingElement element) {
        var out = new OctetWriter(10);
        out.u32(ENTERPRISE).u8(VERSION);
        switch (element) {
            case Capability capability -> out.u8(CAPABILITY).u8(capability.octet());
            case Replay replay -> out.u8(REPLAY).u8(replay.capability().octet()).u8(replay.flags());
            case Announcement announcement -> out.u8(ANNOUNCEMENT).u8(announcement.method().value()).u8(announcement.manner().value())
                    .u8(announcement.delivery().ordinal());
            case ProtectedByEps request -> out.u8(PROTECTED_BY_EPS).u8(request.method().value()).u8(request.manner().value())
                    .u8(request.delivery().ordinal()).u8(request.eKsi());
        }
        return out.toOctets();
    }

    private static Announcement announcement(OctetReader in) {
        if (known(MoveMethod.of(in.u8()), in) != MoveMethod.LEGACY_MME) {
            throw malformed("a TAU Request goes with method A only", in);
        }
        return Announcement.of(known(MacManner.of(in.u8()), in), known(Delivery.of(in.u8()), in));
    }

    private static ProtectedByEps protectedByEps(OctetReader in) {
        var method = known(MoveMethod.of(in.u8()), in);
        var manner = known(MacManner.of(in.u8()), in);
        var delivery = known(Delivery.of(in.u8()), in);
        try {
            return new ProtectedByEps(method, manner, delivery, in.u8());
        } catch (IllegalArgumentException e) {
            throw malformed("values that do not go together", in);
        }
    }

    private static <V> V known(@Nullable V value, OctetReader in) {
        if (value == null) {
            throw malformed("a value without meaning", in);
        }
        return value;
    }

    private static InterworkingDecodeException malformed(String message, OctetReader in) {
        return new InterworkingDecodeException(message, in.offset() - 1);
    }
}
