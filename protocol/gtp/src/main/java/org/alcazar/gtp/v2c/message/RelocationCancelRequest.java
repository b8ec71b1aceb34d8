// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.FCause;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The handover is off (TS 29.274 §7.3.16).
 *
 * @param rest what a received message held beyond these
 */
public record RelocationCancelRequest(@Nullable Imsi imsi, @Nullable Mei mei, @Nullable Indication indication,
        @Nullable FCause ranapCause, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<RelocationCancelRequest> TABLE = Gtpv2Table.of(RelocationCancelRequest::rest, t -> {
        var imsi = t.optional(Elements.IMSI, 0, RelocationCancelRequest::imsi);
        var mei = t.optional(Elements.MEI, 0, RelocationCancelRequest::mei);
        var indication = t.optional(Elements.INDICATION, 0, RelocationCancelRequest::indication);
        var ranapCause = t.optional(Elements.F_CAUSE, 0, RelocationCancelRequest::ranapCause);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                RelocationCancelRequest::privateExtensions);
        return v -> new RelocationCancelRequest(v.get(imsi), v.get(mei), v.get(indication), v.get(ranapCause), v.get(privateExtensions),
                v.rest());
    });

    public RelocationCancelRequest {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.RELOCATION_CANCEL_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Imsi imsi;
        private @Nullable Mei mei;
        private @Nullable Indication indication;
        private @Nullable FCause ranapCause;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder mei(@Nullable Mei value) {
            mei = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder ranapCause(@Nullable FCause value) {
            ranapCause = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public RelocationCancelRequest build() {
            return new RelocationCancelRequest(imsi, mei, indication, ranapCause, privateExtensions, Rest.NONE);
        }
    }
}
