// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The notification was taken (TS 29.274 §7.2.11.2).
 *
 * @param delay in multiples of 50 ms
 * @param rest what a received message held beyond these
 */
public record DownlinkDataNotificationAcknowledge(Cause cause, @Nullable Integer delay, @Nullable Integer recovery,
        @Nullable Octets throttling, @Nullable Imsi imsi, @Nullable Integer bufferingDuration, @Nullable Octets suggestedPacketCount,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DownlinkDataNotificationAcknowledge> TABLE =
            Gtpv2Table.of(DownlinkDataNotificationAcknowledge::rest, t -> {
        var cause = t.mandatory(Elements.CAUSE, 0, DownlinkDataNotificationAcknowledge::cause);
        var delay = t.optional(Elements.DELAY_VALUE, 0, DownlinkDataNotificationAcknowledge::delay);
        var recovery = t.optional(Elements.RECOVERY, 0, DownlinkDataNotificationAcknowledge::recovery);
        var throttling = t.optional(Elements.THROTTLING, 0, DownlinkDataNotificationAcknowledge::throttling);
        var imsi = t.optional(Elements.IMSI, 0, DownlinkDataNotificationAcknowledge::imsi);
        var bufferingDuration = t.optional(Elements.EPC_TIMER, 0, DownlinkDataNotificationAcknowledge::bufferingDuration);
        var suggestedPacketCount = t.optional(Elements.INTEGER_NUMBER, 0, DownlinkDataNotificationAcknowledge::suggestedPacketCount);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DownlinkDataNotificationAcknowledge::privateExtensions);
        return v -> new DownlinkDataNotificationAcknowledge(v.get(cause), v.get(delay), v.get(recovery), v.get(throttling), v.get(imsi),
                v.get(bufferingDuration), v.get(suggestedPacketCount), v.get(privateExtensions), v.rest());
    });

    public DownlinkDataNotificationAcknowledge {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DOWNLINK_DATA_NOTIFICATION_ACKNOWLEDGE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Integer delay;
        private @Nullable Integer recovery;
        private @Nullable Octets throttling;
        private @Nullable Imsi imsi;
        private @Nullable Integer bufferingDuration;
        private @Nullable Octets suggestedPacketCount;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder delay(@Nullable Integer value) {
            delay = value;
            return this;
        }

        public Builder recovery(@Nullable Integer value) {
            recovery = value;
            return this;
        }

        public Builder throttling(@Nullable Octets value) {
            throttling = value;
            return this;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder bufferingDuration(@Nullable Integer value) {
            bufferingDuration = value;
            return this;
        }

        public Builder suggestedPacketCount(@Nullable Octets value) {
            suggestedPacketCount = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public DownlinkDataNotificationAcknowledge build() {
            return new DownlinkDataNotificationAcknowledge(cause, delay, recovery, throttling, imsi, bufferingDuration,
                    suggestedPacketCount, privateExtensions, Rest.NONE);
        }
    }
}
