// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The peer is alive (TS 29.274 §7.1.2).
 *
 * @param recovery the sender's restart counter, 0 to 255; a change tells of a restart
 * @param nodeFeatures what the sender supports, one bit each
 * @param rest what a received message held beyond these
 */
public record EchoResponse(int recovery, @Nullable Integer nodeFeatures, List<PrivateExtension> privateExtensions, Rest rest)
        implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<EchoResponse> TABLE = Gtpv2Table.of(EchoResponse::rest, t -> {
        var recovery = t.mandatory(Elements.RECOVERY, 0, EchoResponse::recovery);
        var nodeFeatures = t.optional(Elements.NODE_FEATURES, 0, EchoResponse::nodeFeatures);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS, EchoResponse::privateExtensions);
        return v -> new EchoResponse(v.get(recovery), v.get(nodeFeatures), v.get(privateExtensions), v.rest());
    });

    public EchoResponse {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int recovery) {
        return new Builder(recovery);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.ECHO_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int recovery;
        private @Nullable Integer nodeFeatures;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(int recovery) {
            this.recovery = recovery;
        }

        public Builder nodeFeatures(@Nullable Integer value) {
            nodeFeatures = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public EchoResponse build() {
            return new EchoResponse(recovery, nodeFeatures, privateExtensions, Rest.NONE);
        }
    }
}
