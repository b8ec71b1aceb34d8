// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * Dedicated bearers do not end (TS 29.274 §7.2.17.2).
 *
 * @param bearers each with a cause
 * @param rest what a received message held beyond these
 */
public record DeleteBearerFailureIndication(Cause cause, List<BearerContext> bearers, @Nullable Integer recovery,
        @Nullable Indication indication, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DeleteBearerFailureIndication> TABLE = Gtpv2Table.of(DeleteBearerFailureIndication::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, DeleteBearerFailureIndication::cause);
        var bearers = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, DeleteBearerFailureIndication::bearers);
        var recovery = t.optional(Elements.RECOVERY, 0, DeleteBearerFailureIndication::recovery);
        var indication = t.optional(Elements.INDICATION, 0, DeleteBearerFailureIndication::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DeleteBearerFailureIndication::privateExtensions);
        return v -> new DeleteBearerFailureIndication(v.get(cause), v.get(bearers), v.get(recovery), v.get(indication),
                v.get(privateExtensions), v.rest());
    });

    public DeleteBearerFailureIndication {
        bearers = List.copyOf(bearers);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DELETE_BEARER_FAILURE_INDICATION.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private List<BearerContext> bearers = List.of();
        private @Nullable Integer recovery;
        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder bearers(List<BearerContext> value) {
            bearers = value;
            return this;
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

        public DeleteBearerFailureIndication build() {
            return new DeleteBearerFailureIndication(cause, bearers, recovery, indication, privateExtensions, Rest.NONE);
        }
    }
}
