// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.BAR_ID;
import static org.alcazar.pfcp.element.IeType.DL_BUFFERING_DURATION;
import static org.alcazar.pfcp.element.IeType.DL_BUFFERING_SUGGESTED_PACKET_COUNT;
import static org.alcazar.pfcp.element.IeType.DOWNLINK_DATA_NOTIFICATION_DELAY;
import static org.alcazar.pfcp.element.IeType.SUGGESTED_BUFFERING_PACKETS_COUNT;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.PfcpTimer;
import org.jspecify.annotations.Nullable;

/**
 * A buffering action rule to create (TS 29.244 §7.5.2.6).
 *
 * @param barId 0 to 255
 * @param downlinkDataNotificationDelay units of 50 ms
 */
public record CreateBar(int barId, @Nullable Integer downlinkDataNotificationDelay, @Nullable PfcpTimer dlBufferingDuration,
        @Nullable Integer dlBufferingSuggestedPacketCount, @Nullable Integer suggestedBufferingPacketsCount, OtherElements others) {

    static final IeTable<CreateBar> TABLE = IeTable.of(CreateBar::others, t -> {
        var barId = t.mandatory(BAR_ID, Scalars.U8, CreateBar::barId);
        var downlinkDataNotificationDelay = t.conditional(DOWNLINK_DATA_NOTIFICATION_DELAY, Scalars.U8,
                CreateBar::downlinkDataNotificationDelay);
        var dlBufferingDuration = t.conditional(DL_BUFFERING_DURATION, Scalars.TIMER, CreateBar::dlBufferingDuration);
        var dlBufferingSuggestedPacketCount = t.optional(DL_BUFFERING_SUGGESTED_PACKET_COUNT, Scalars.PACKET_COUNT,
                CreateBar::dlBufferingSuggestedPacketCount);
        var suggestedBufferingPacketsCount = t.conditional(SUGGESTED_BUFFERING_PACKETS_COUNT, Scalars.U8,
                CreateBar::suggestedBufferingPacketsCount);
        return v -> new CreateBar(v.get(barId), v.get(downlinkDataNotificationDelay), v.get(dlBufferingDuration),
                v.get(dlBufferingSuggestedPacketCount), v.get(suggestedBufferingPacketsCount), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(int barId) {
        return new Builder(barId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int barId;
        private @Nullable Integer downlinkDataNotificationDelay;
        private @Nullable PfcpTimer dlBufferingDuration;
        private @Nullable Integer dlBufferingSuggestedPacketCount;
        private @Nullable Integer suggestedBufferingPacketsCount;
        private OtherElements others = OtherElements.NONE;

        private Builder(int barId) {
            this.barId = barId;
        }

        public Builder downlinkDataNotificationDelay(@Nullable Integer value) {
            downlinkDataNotificationDelay = value;
            return this;
        }

        public Builder dlBufferingDuration(@Nullable PfcpTimer value) {
            dlBufferingDuration = value;
            return this;
        }

        public Builder dlBufferingSuggestedPacketCount(@Nullable Integer value) {
            dlBufferingSuggestedPacketCount = value;
            return this;
        }

        public Builder suggestedBufferingPacketsCount(@Nullable Integer value) {
            suggestedBufferingPacketsCount = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public CreateBar build() {
            return new CreateBar(barId, downlinkDataNotificationDelay, dlBufferingDuration, dlBufferingSuggestedPacketCount,
                    suggestedBufferingPacketsCount, others);
        }
    }
}
