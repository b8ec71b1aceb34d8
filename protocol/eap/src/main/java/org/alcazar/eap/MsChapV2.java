// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A packet of EAP-MSCHAPv2.
 *
 * @param opCode 1 Challenge, 2 Response, 3 Success, 4 Failure, 7 Change-Password
 * @param header null in the peer's answers to Success and Failure, which are nothing but the code
 * @param data all after the header
 */
public record MsChapV2(int opCode, @Nullable Header header, Octets data) implements EapMethod {

    /**
     * What most packets begin with.
     *
     * @param id 0..255; pairs challenge and response
     * @param length octets from the code on, as told, 0..65535
     */
    public record Header(int id, int length) {

        public Header {
            if (id >>> 8 != 0 || length >>> 16 != 0) {
                throw new IllegalArgumentException("id " + id + ", length " + length);
            }
        }
    }

    private static final int HEADER = 3;

    public MsChapV2 {
        if (opCode >>> 8 != 0 || header == null && data.length() >= HEADER) {
            throw new IllegalArgumentException("code " + opCode + ", " + data.length() + " octets without a header");
        }
    }

    @Override
    public int type() {
        return MS_CHAP_V2;
    }

    static MsChapV2 read(OctetReader in) {
        int opCode = in.u8();
        return new MsChapV2(opCode, in.remaining() < HEADER ? null : new Header(in.u8(), in.u16()), in.rest());
    }

    void write(OctetWriter out) {
        out.u8(opCode);
        if (header != null) {
            out.u8(header.id).u16(header.length);
        }
        out.octets(data);
    }
}
