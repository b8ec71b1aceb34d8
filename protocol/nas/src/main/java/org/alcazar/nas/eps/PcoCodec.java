// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.nas.codec.ElementCodec;
import org.alcazar.nas.codec.SessionElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * (Extended) protocol configuration options as GTPv2-C carries them: the value of the NAS element, octet for octet (TS 29.274 §8.13, §8.128).
 * How long a container's length is depends on who made them.
 */
public final class PcoCodec {

    private PcoCodec() {
    }

    /** @throws EpsNasDecodeException if they are none, to be ignored */
    public static ProtocolConfigurationOptions fromUe(Octets value) {
        return read(SessionElements.OPTIONS_FROM_UE, value);
    }

    /** @throws EpsNasDecodeException if they are none, to be ignored */
    public static ProtocolConfigurationOptions fromNetwork(Octets value) {
        return read(SessionElements.OPTIONS_FROM_NETWORK, value);
    }

    public static Octets ofUe(ProtocolConfigurationOptions options) {
        return write(SessionElements.OPTIONS_FROM_UE, options);
    }

    public static Octets ofNetwork(ProtocolConfigurationOptions options) {
        return write(SessionElements.OPTIONS_FROM_NETWORK, options);
    }

    private static ProtocolConfigurationOptions read(ElementCodec<ProtocolConfigurationOptions> codec, Octets value) {
        try {
            return codec.reader().apply(value.reader());
        } catch (DecodeException e) {
            throw EpsNasDecodeException.ignored("protocol configuration options: " + e.getMessage(), e.offset());
        }
    }

    private static Octets write(ElementCodec<ProtocolConfigurationOptions> codec, ProtocolConfigurationOptions options) {
        var out = new OctetWriter();
        codec.writer().accept(out, options);
        return out.toOctets();
    }
}
