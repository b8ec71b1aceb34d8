// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The PDN connection has ended (TS 29.274 §7.2.10.1).
 *
 * @param rest what a received message held beyond these
 */
public record DeleteSessionResponse(Cause cause, @Nullable Integer recovery, @Nullable Octets pco, @Nullable Indication indication,
        @Nullable Octets apco, @Nullable Octets epco, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DeleteSessionResponse> TABLE = Gtpv2Table.of(DeleteSessionResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, DeleteSessionResponse::cause);
        var recovery = t.optional(Elements.RECOVERY, 0, DeleteSessionResponse::recovery);
        var pco = t.optional(Elements.PCO, 0, DeleteSessionResponse::pco);
        var indication = t.optional(Elements.INDICATION, 0, DeleteSessionResponse::indication);
        var apco = t.optional(Elements.APCO, 0, DeleteSessionResponse::apco);
        var epco = t.optional(Elements.EPCO, 0, DeleteSessionResponse::epco);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DeleteSessionResponse::privateExtensions);
        return v -> new DeleteSessionResponse(v.get(cause), v.get(recovery), v.get(pco), v.get(indication), v.get(apco), v.get(epco),
                v.get(privateExtensions), v.rest());
    });

    public DeleteSessionResponse {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DELETE_SESSION_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer recovery;
        private @Nullable Octets pco;
        private @Nullable Indication indication;
        private @Nullable Octets apco;
        private @Nullable Octets epco;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder apco(@Nullable Octets value) {
            apco = value;
            return this;
        }

        public Builder epco(@Nullable Octets value) {
            epco = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public DeleteSessionResponse build() {
            return new DeleteSessionResponse(cause, recovery, pco, indication, apco, epco, privateExtensions, Rest.NONE);
        }
    }
}
