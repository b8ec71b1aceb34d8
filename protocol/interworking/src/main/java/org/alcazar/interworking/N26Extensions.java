// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.interworking.N26Extension.IntegrityKey;
import org.alcazar.interworking.N26Extension.MappedKey;
import org.alcazar.interworking.N26Extension.RegistrationRequest;
import org.alcazar.interworking.N26Extension.VerifiedCount;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Decodes and encodes the values of Private Extension elements of this enterprise (§5). */
public final class N26Extensions {

    /** The element's Enterprise ID: 32473, which RFC 5612 sets aside for examples. */
    public static final int ENTERPRISE = 0x7ed9;

    private static final int VERSION = 1;
    private static final int COUNT_OCTETS = 4;
    private static final int MAPPED_KEY_OCTETS = 32;
    private static final int INTEGRITY_KEY_OCTETS = 16;

    private static final int REGISTRATION_REQUEST = 1;
    private static final int VERIFIED_COUNT = 2;
    private static final int MAPPED_KEY = 3;
    private static final int INTEGRITY_KEY = 4;

    private N26Extensions() {
    }

    /**
     * Reads the value of a Private Extension of this enterprise, from the octet after the Enterprise ID.
     *
     * @throws InterworkingDecodeException if it is of another version or kind, or malformed
     */
    public static N26Extension decode(Octets value) {
        var in = value.reader();
        try {
            if (in.u8() != VERSION) {
                throw new InterworkingDecodeException("of another version", 0);
            }
            return switch (in.u8()) {
                case REGISTRATION_REQUEST -> new RegistrationRequest(in.rest());
                case VERIFIED_COUNT -> new VerifiedCount(count(exactly(COUNT_OCTETS, in)));
                case MAPPED_KEY -> new MappedKey(Secret.of(exactly(MAPPED_KEY_OCTETS, in)));
                case INTEGRITY_KEY -> new IntegrityKey(Secret.of(exactly(INTEGRITY_KEY_OCTETS, in)));
                default -> throw new InterworkingDecodeException("another kind", 1);
            };
        } catch (InterworkingDecodeException e) {
            throw e;
        } catch (DecodeException e) {
            throw new InterworkingDecodeException("too short", e.offset());
        }
    }

    /**
     * The first of a kind among the values of the Private Extensions of this enterprise; null if there is none that can be read.
     *
     * @param values each from the octet after the Enterprise ID
     */
    public static <E extends N26Extension> @Nullable E find(Class<E> kind, List<Octets> values) {
        for (var value : values) {
            try {
                var extension = decode(value);
                if (kind.isInstance(extension)) {
                    return kind.cast(extension);
                }
            } catch (InterworkingDecodeException e) {
                // Of a later version, perhaps: skipped as an unknown element is.
                continue;
            }
        }
        return null;
    }

    /** Writes the value of a Private Extension, from the octet after the Enterprise ID. */
    public static Octets encode(N26Extension extension) {
        var out = new OctetWriter(2 + MAPPED_KEY_OCTETS);
        out.u8(VERSION);
        switch (extension) {
            case RegistrationRequest request -> out.u8(REGISTRATION_REQUEST).octets(request.pdu());
            case VerifiedCount verified -> out.u8(VERIFIED_COUNT).u32(verified.count());
            case MappedKey mapped -> out.u8(MAPPED_KEY).octets(mapped.kAmfPrime().disclose());
            case IntegrityKey integrity -> out.u8(INTEGRITY_KEY).octets(integrity.kNasInt().disclose());
        }
        return out.toOctets();
    }

    private static Octets exactly(int octets, OctetReader in) {
        if (in.remaining() != octets) {
            throw new InterworkingDecodeException("a content of " + in.remaining() + " octets, not " + octets, in.offset());
        }
        return in.rest();
    }

    private static int count(Octets value) {
        long count = value.reader().u32();
        if (count >>> 24 != 0) {
            throw new InterworkingDecodeException("a NAS COUNT of more than 24 bits", 2);
        }
        return (int) count;
    }
}
