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
 * The UE has arrived (TS 29.274 §7.3.3).
 *
 * @param rest what a received message held beyond these
 */
public record ForwardRelocationCompleteNotification(@Nullable Indication indication, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ForwardRelocationCompleteNotification> TABLE =
            Gtpv2Table.of(ForwardRelocationCompleteNotification::rest, t -> {
        var indication = t.optional(Elements.INDICATION, 0, ForwardRelocationCompleteNotification::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ForwardRelocationCompleteNotification::privateExtensions);
        return v -> new ForwardRelocationCompleteNotification(v.get(indication), v.get(privateExtensions), v.rest());
    });

    public ForwardRelocationCompleteNotification {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.FORWARD_RELOCATION_COMPLETE_NOTIFICATION.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ForwardRelocationCompleteNotification build() {
            return new ForwardRelocationCompleteNotification(indication, privateExtensions, Rest.NONE);
        }
    }
}
