// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.jspecify.annotations.Nullable;

/**
 * The UE did not answer paging, or the like (TS 29.274 §7.2.11.3).
 *
 * @param originatingNode 0 MME, 1 SGSN
 * @param rest what a received message held beyond these
 */
public record DownlinkDataNotificationFailureIndication(Cause cause, @Nullable Integer originatingNode, @Nullable Imsi imsi,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DownlinkDataNotificationFailureIndication> TABLE =
            Gtpv2Table.of(DownlinkDataNotificationFailureIndication::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, DownlinkDataNotificationFailureIndication::cause);
        var originatingNode = t.optional(Elements.NODE_TYPE, 0, DownlinkDataNotificationFailureIndication::originatingNode);
        var imsi = t.optional(Elements.IMSI, 0, DownlinkDataNotificationFailureIndication::imsi);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DownlinkDataNotificationFailureIndication::privateExtensions);
        return v -> new DownlinkDataNotificationFailureIndication(v.get(cause), v.get(originatingNode), v.get(imsi),
                v.get(privateExtensions), v.rest());
    });

    public DownlinkDataNotificationFailureIndication {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DOWNLINK_DATA_NOTIFICATION_FAILURE_INDICATION.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer originatingNode;
        private @Nullable Imsi imsi;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder originatingNode(@Nullable Integer value) {
            originatingNode = value;
            return this;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public DownlinkDataNotificationFailureIndication build() {
            return new DownlinkDataNotificationFailureIndication(cause, originatingNode, imsi, privateExtensions, Rest.NONE);
        }
    }
}
