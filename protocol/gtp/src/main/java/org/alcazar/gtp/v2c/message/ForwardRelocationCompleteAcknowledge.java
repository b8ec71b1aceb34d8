// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The source knows that the UE has arrived (TS 29.274 §7.3.4).
 *
 * @param rest what a received message held beyond these
 */
public record ForwardRelocationCompleteAcknowledge(Cause cause, @Nullable Integer recovery, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ForwardRelocationCompleteAcknowledge> TABLE =
            Gtpv2Table.of(ForwardRelocationCompleteAcknowledge::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, ForwardRelocationCompleteAcknowledge::cause);
        var recovery = t.optional(Elements.RECOVERY, 0, ForwardRelocationCompleteAcknowledge::recovery);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ForwardRelocationCompleteAcknowledge::privateExtensions);
        return v -> new ForwardRelocationCompleteAcknowledge(v.get(cause), v.get(recovery), v.get(privateExtensions), v.rest());
    });

    public ForwardRelocationCompleteAcknowledge {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.FORWARD_RELOCATION_COMPLETE_ACKNOWLEDGE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer recovery;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ForwardRelocationCompleteAcknowledge build() {
            return new ForwardRelocationCompleteAcknowledge(cause, recovery, privateExtensions, Rest.NONE);
        }
    }
}
