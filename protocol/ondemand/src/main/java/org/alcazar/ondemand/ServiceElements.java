// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Decodes and encodes the values of elements 0x2D and 0x7E (§3). */
public final class ServiceElements {

    private static final int MOST = 8;

    private static final ItemTable<ServicePayload> PAYLOAD = ItemTable.of(t -> {
        var results = t.repeated(Items.RESULT, 0, MOST, ServicePayload::results);
        var announced = t.repeated(Items.SESSION_ANNOUNCEMENT, 0, MOST, ServicePayload::announced);
        var nonce = t.optional(Items.UE_NONCE, ServicePayload::nonce);
        var transcriptHash = t.optional(Items.TRANSCRIPT_HASH, ServicePayload::transcriptHash);
        return v -> new ServicePayload(v.get(results), v.get(announced), v.get(nonce), v.get(transcriptHash));
    });

    private ServiceElements() {
    }

    /** Whether the value is of this extension and version; if not, the element is skipped. */
    public static boolean isOurs(Octets value) {
        try {
            var unused = Enterprise.after(value);
            return true;
        } catch (OnDemandDecodeException e) {
            return false;
        }
    }

    /**
     * The capability that element 0x2D states.
     *
     * @param value of the element; null if it is absent
     * @return null if it is absent, of another extension or version, or malformed: optional elements that cannot be read count as absent
     *     (TS 24.501 §7.7.1)
     */
    public static @Nullable CapabilityBlock capability(@Nullable Octets value) {
        try {
            return value == null ? null : decodeCapability(value);
        } catch (OnDemandDecodeException e) {
            return null;
        }
    }

    /**
     * What element 0x7E holds; null as with {@link #capability}.
     *
     * @param value of the element; null if it is absent
     */
    public static @Nullable ServicePayload payload(@Nullable Octets value) {
        try {
            return value == null ? null : decodePayload(value);
        } catch (OnDemandDecodeException e) {
            return null;
        }
    }

    /**
     * Reads the value of element 0x2D. Octets after those of this version are ignored.
     *
     * @throws OnDemandDecodeException with #97 if it is not of this extension, with #111 if it is malformed
     */
    public static CapabilityBlock decodeCapability(Octets value) {
        var in = Enterprise.after(value);
        if (in.remaining() < CapabilityBlocks.LENGTH) {
            throw OnDemandDecodeException.malformed("a capability of " + value.length() + " octets", in.offset());
        }
        return CapabilityBlocks.read(in);
    }

    /** Writes the value of element 0x2D. */
    public static Octets encodeCapability(CapabilityBlock block) {
        var out = new OctetWriter(Enterprise.LENGTH + CapabilityBlocks.LENGTH);
        Enterprise.write(out);
        CapabilityBlocks.write(out, block);
        return out.toOctets();
    }

    /**
     * Reads the value of element 0x7E.
     *
     * @throws OnDemandDecodeException with #97 if it is not of this extension, with #111 if it is malformed
     */
    public static ServicePayload decodePayload(Octets value) {
        return PAYLOAD.read(Enterprise.after(value));
    }

    /**
     * Writes the value of element 0x7E.
     *
     * @throws IllegalArgumentException if a part is longer than §4 allows
     */
    public static Octets encodePayload(ServicePayload payload) {
        var out = new OctetWriter();
        Enterprise.write(out);
        PAYLOAD.write(out, payload);
        return out.toOctets();
    }
}
