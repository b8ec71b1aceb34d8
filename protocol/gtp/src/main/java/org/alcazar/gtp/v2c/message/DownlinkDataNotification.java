// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Packets wait for an idle UE (TS 29.274 §7.2.11.1).
 *
 * @param bearers whose packets wait
 * @param sender the sender's end for the control plane
 * @param pagingAndService of the bearers
 * @param dataSize size of the packets, in octets
 * @param rest what a received message held beyond these
 */
public record DownlinkDataNotification(@Nullable Cause cause, List<Integer> bearers, @Nullable AllocationRetentionPriority arp,
        @Nullable Imsi imsi, @Nullable FTeid sender, @Nullable Indication indication, List<Octets> pagingAndService,
        @Nullable Octets dataSize, List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DownlinkDataNotification> TABLE = Gtpv2Table.of(DownlinkDataNotification::rest, t -> {
        var cause = t.optional(Elements.CAUSE, 0, DownlinkDataNotification::cause);
        var bearers = t.list(Elements.EBI, 0, Elements.MOST_BEARERS, DownlinkDataNotification::bearers);
        var arp = t.optional(Elements.ARP, 0, DownlinkDataNotification::arp);
        var imsi = t.optional(Elements.IMSI, 0, DownlinkDataNotification::imsi);
        var sender = t.optional(Elements.F_TEID, 0, DownlinkDataNotification::sender);
        var indication = t.optional(Elements.INDICATION, 0, DownlinkDataNotification::indication);
        var pagingAndService = t.list(Elements.PAGING_AND_SERVICE_INFORMATION, 0, Elements.MOST_BEARERS,
                DownlinkDataNotification::pagingAndService);
        var dataSize = t.optional(Elements.INTEGER_NUMBER, 0, DownlinkDataNotification::dataSize);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DownlinkDataNotification::privateExtensions);
        return v -> new DownlinkDataNotification(v.get(cause), v.get(bearers), v.get(arp), v.get(imsi), v.get(sender), v.get(indication),
                v.get(pagingAndService), v.get(dataSize), v.get(privateExtensions), v.rest());
    });

    public DownlinkDataNotification {
        bearers = List.copyOf(bearers);
        pagingAndService = List.copyOf(pagingAndService);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DOWNLINK_DATA_NOTIFICATION.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Cause cause;
        private List<Integer> bearers = List.of();
        private @Nullable AllocationRetentionPriority arp;
        private @Nullable Imsi imsi;
        private @Nullable FTeid sender;
        private @Nullable Indication indication;
        private List<Octets> pagingAndService = List.of();
        private @Nullable Octets dataSize;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder cause(@Nullable Cause value) {
            cause = value;
            return this;
        }

        public Builder bearers(List<Integer> value) {
            bearers = value;
            return this;
        }

        public Builder arp(@Nullable AllocationRetentionPriority value) {
            arp = value;
            return this;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder pagingAndService(List<Octets> value) {
            pagingAndService = value;
            return this;
        }

        public Builder dataSize(@Nullable Octets value) {
            dataSize = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public DownlinkDataNotification build() {
            return new DownlinkDataNotification(cause, bearers, arp, imsi, sender, indication, pagingAndService, dataSize,
                    privateExtensions, Rest.NONE);
        }
    }
}
