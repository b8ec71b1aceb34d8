// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The context was taken, or not (TS 29.274 §7.3.7).
 *
 * @param forwarding where packets that the old node holds are to be forwarded
 * @param bearers F-TEID instance 0 is for forwarding
 * @param rest what a received message held beyond these
 */
public record ContextAcknowledge(Cause cause, @Nullable Indication indication, @Nullable FTeid forwarding, List<BearerContext> bearers,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ContextAcknowledge> TABLE = Gtpv2Table.of(ContextAcknowledge::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, ContextAcknowledge::cause);
        var indication = t.optional(Elements.INDICATION, 0, ContextAcknowledge::indication);
        var forwarding = t.optional(Elements.F_TEID, 0, ContextAcknowledge::forwarding);
        var bearers = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, ContextAcknowledge::bearers);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ContextAcknowledge::privateExtensions);
        return v -> new ContextAcknowledge(v.get(cause), v.get(indication), v.get(forwarding), v.get(bearers), v.get(privateExtensions),
                v.rest());
    });

    public ContextAcknowledge {
        bearers = List.copyOf(bearers);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CONTEXT_ACKNOWLEDGE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Indication indication;
        private @Nullable FTeid forwarding;
        private List<BearerContext> bearers = List.of();
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder forwarding(@Nullable FTeid value) {
            forwarding = value;
            return this;
        }

        public Builder bearers(List<BearerContext> value) {
            bearers = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ContextAcknowledge build() {
            return new ContextAcknowledge(cause, indication, forwarding, bearers, privateExtensions, Rest.NONE);
        }
    }
}
