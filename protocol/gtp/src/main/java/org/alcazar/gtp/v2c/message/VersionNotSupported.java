// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.PrivateExtension;

/**
 * The sender speaks version 2 and no later one (TS 29.274 §7.1.3).
 *
 * @param rest what a received message held beyond these
 */
public record VersionNotSupported(List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<VersionNotSupported> TABLE = Gtpv2Table.of(VersionNotSupported::rest, t -> {
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                VersionNotSupported::privateExtensions);
        return v -> new VersionNotSupported(v.get(privateExtensions), v.rest());
    });

    public VersionNotSupported {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent. */
    public static VersionNotSupported of() {
        return new VersionNotSupported(List.of(), Rest.NONE);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.VERSION_NOT_SUPPORTED.value();
    }
}
