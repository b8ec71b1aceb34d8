// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Protocol configuration options (TS 24.008 §10.5.6.3): how long the length of a container is depends on who sends it. */
final class ConfigurationOptions {

    private ConfigurationOptions() {
    }

    static ProtocolConfigurationOptions readUplink(OctetReader in) {
        return read(in, false);
    }

    static ProtocolConfigurationOptions readDownlink(OctetReader in) {
        return read(in, true);
    }

    static void writeUplink(OctetWriter out, ProtocolConfigurationOptions options) {
        write(out, options, false);
    }

    static void writeDownlink(OctetWriter out, ProtocolConfigurationOptions options) {
        write(out, options, true);
    }

    private static ProtocolConfigurationOptions read(OctetReader in, boolean downlink) {
        int head = in.u8();
        var options = new ArrayList<ProtocolConfigurationOptions.Option>();
        while (in.hasRemaining()) {
            int identifier = in.u16();
            options.add(new ProtocolConfigurationOptions.Option(identifier, in.octets(isLong(identifier, downlink) ? in.u16() : in.u8())));
        }
        return new ProtocolConfigurationOptions(head, options);
    }

    private static void write(OctetWriter out, ProtocolConfigurationOptions options, boolean downlink) {
        out.u8(options.head());
        for (var option : options.options()) {
            int length = option.contents().length();
            out.u16(option.identifier());
            if (isLong(option.identifier(), downlink)) {
                out.u16(length);
            } else if (length <= 0xff) {
                out.u8(length);
            } else {
                throw new IllegalArgumentException("option " + Integer.toHexString(option.identifier()) + " of " + length + " octets");
            }
            out.octets(option.contents());
        }
    }

    private static boolean isLong(int identifier, boolean downlink) {
        return switch (identifier) {
            // QoS rules, QoS flow descriptions, ATSSS response, DNS security, edge configuration server: a UE only asks for them
            case 0x0023, 0x0024, 0x0030, 0x0031, 0x0032 -> downlink;
            // service-level AA container, EAP message of secondary authentication over EPS, UE policy container
            case 0x0041, 0x0051, 0x0056 -> true;
            default -> false;
        };
    }
}
