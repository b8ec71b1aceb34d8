// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The access bearers are released (TS 29.274 §7.2.22).
 *
 * @param rest what a received message held beyond these
 */
public record ReleaseAccessBearersResponse(Cause cause, @Nullable Integer recovery, @Nullable Indication indication,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ReleaseAccessBearersResponse> TABLE = Gtpv2Table.of(ReleaseAccessBearersResponse::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, ReleaseAccessBearersResponse::cause);
        var recovery = t.optional(Elements.RECOVERY, 0, ReleaseAccessBearersResponse::recovery);
        var indication = t.optional(Elements.INDICATION, 0, ReleaseAccessBearersResponse::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ReleaseAccessBearersResponse::privateExtensions);
        return v -> new ReleaseAccessBearersResponse(v.get(cause), v.get(recovery), v.get(indication), v.get(privateExtensions), v.rest());
    });

    public ReleaseAccessBearersResponse {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.RELEASE_ACCESS_BEARERS_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer recovery;
        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
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

        public ReleaseAccessBearersResponse build() {
            return new ReleaseAccessBearersResponse(cause, recovery, indication, privateExtensions, Rest.NONE);
        }
    }
}
