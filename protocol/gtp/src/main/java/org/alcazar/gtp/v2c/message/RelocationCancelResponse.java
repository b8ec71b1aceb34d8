// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.PrivateExtension;

/**
 * What came of cancelling (TS 29.274 §7.3.17).
 *
 * @param rest what a received message held beyond these
 */
public record RelocationCancelResponse(Cause cause, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<RelocationCancelResponse> TABLE = Gtpv2Table.of(RelocationCancelResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, RelocationCancelResponse::cause);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                RelocationCancelResponse::privateExtensions);
        return v -> new RelocationCancelResponse(v.get(cause), v.get(privateExtensions), v.rest());
    });

    public RelocationCancelResponse {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent. */
    public static RelocationCancelResponse of(Cause cause) {
        return new RelocationCancelResponse(cause, List.of(), Rest.NONE);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.RELOCATION_CANCEL_RESPONSE.value();
    }
}
