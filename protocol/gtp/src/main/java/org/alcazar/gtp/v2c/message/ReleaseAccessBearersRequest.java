// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The UE has gone idle: downlink packets have nowhere to go (TS 29.274 §7.2.21).
 *
 * @param rabs S4 only
 * @param originatingNode 0 MME, 1 SGSN
 * @param rest what a received message held beyond these
 */
public record ReleaseAccessBearersRequest(List<Integer> rabs, @Nullable Integer originatingNode, @Nullable Indication indication,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ReleaseAccessBearersRequest> TABLE = Gtpv2Table.of(ReleaseAccessBearersRequest::rest, t -> {
        var rabs = t.list(Elements.EBI, 0, Elements.MOST_BEARERS, ReleaseAccessBearersRequest::rabs);
        var originatingNode = t.optional(Elements.NODE_TYPE, 0, ReleaseAccessBearersRequest::originatingNode);
        var indication = t.optional(Elements.INDICATION, 0, ReleaseAccessBearersRequest::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ReleaseAccessBearersRequest::privateExtensions);
        return v -> new ReleaseAccessBearersRequest(v.get(rabs), v.get(originatingNode), v.get(indication), v.get(privateExtensions),
                v.rest());
    });

    public ReleaseAccessBearersRequest {
        rabs = List.copyOf(rabs);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.RELEASE_ACCESS_BEARERS_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private List<Integer> rabs = List.of();
        private @Nullable Integer originatingNode;
        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder rabs(List<Integer> value) {
            rabs = value;
            return this;
        }

        public Builder originatingNode(@Nullable Integer value) {
            originatingNode = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ReleaseAccessBearersRequest build() {
            return new ReleaseAccessBearersRequest(rabs, originatingNode, indication, privateExtensions, Rest.NONE);
        }
    }
}
