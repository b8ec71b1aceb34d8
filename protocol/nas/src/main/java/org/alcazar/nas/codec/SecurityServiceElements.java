// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import static org.alcazar.nas.codec.Elements.octet;
import static org.alcazar.nas.codec.Elements.octets;

import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.Octets;

/** What messages carry for on-demand security services ({@code docs/extension-encoding.md} §3, §5, §7). */
public final class SecurityServiceElements {

    /** From the enterprise number on; not looked into. */
    public static final ElementCodec<Octets> CONTENT = octets(5, 0xffff);
    public static final ElementCodec<SecurityHeaderType> HEADER_TYPE = new ElementCodec<>(1, 1, SecurityServiceElements::headerType,
            (out, type) -> out.u8(type.value()));
    public static final ElementCodec<Integer> MAC = new ElementCodec<>(4, 4, in -> (int) in.u32(),
            (out, mac) -> out.u32(mac));
    public static final ElementCodec<Integer> SEQUENCE_NUMBER = octet(Integer::valueOf, Integer::intValue);
    /** A whole message of session management. */
    public static final ElementCodec<Octets> WHOLE_MESSAGE = octets(4, 0xffff);

    private SecurityServiceElements() {
    }

    /** Names the two elements, which stand last in their message, for {@link OtherElements}: of whatever length, as they may be another's. */
    public static void last(Layout<?> t) {
        t.other(OtherElements.SECURITY_SERVICE_CAPABILITY, Format.TLV, 0, 0xff);
        t.other(OtherElements.SECURITY_SERVICE_PAYLOAD, Format.TLV_E, 0, 0xffff);
    }

    private static SecurityHeaderType headerType(OctetReader in) {
        int value = in.u8();
        var type = SecurityHeaderType.of(value);
        if (type == null || type == SecurityHeaderType.PLAIN || type == SecurityHeaderType.INTEGRITY_PROTECTED) {
            throw Elements.reserved(value);
        }
        return type;
    }
}
