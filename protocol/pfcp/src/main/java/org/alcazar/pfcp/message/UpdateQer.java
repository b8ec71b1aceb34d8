// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.AVERAGING_WINDOW;
import static org.alcazar.pfcp.element.IeType.DL_FLOW_LEVEL_MARKING;
import static org.alcazar.pfcp.element.IeType.GATE_STATUS;
import static org.alcazar.pfcp.element.IeType.GBR;
import static org.alcazar.pfcp.element.IeType.MBR;
import static org.alcazar.pfcp.element.IeType.PACKET_RATE;
import static org.alcazar.pfcp.element.IeType.PAGING_POLICY_INDICATOR;
import static org.alcazar.pfcp.element.IeType.QER_CONTROL_INDICATIONS;
import static org.alcazar.pfcp.element.IeType.QER_CORRELATION_ID;
import static org.alcazar.pfcp.element.IeType.QER_ID;
import static org.alcazar.pfcp.element.IeType.QER_INDICATIONS;
import static org.alcazar.pfcp.element.IeType.QFI;
import static org.alcazar.pfcp.element.IeType.RQI;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.DlFlowLevelMarking;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.PacketRate;
import org.alcazar.pfcp.element.QerControlIndication;
import org.alcazar.pfcp.element.QerIndication;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a QoS enforcement rule (TS 29.244 §7.5.4.5).
 *
 * @param qerId 32 bits
 * @param maximumBitRate kbit/s
 * @param guaranteedBitRate kbit/s
 * @param qfi 0 to 63
 * @param reflectiveQos whether reflective QoS applies to the traffic
 * @param averagingWindow milliseconds
 */
public record UpdateQer(long qerId, @Nullable Long qerCorrelationId, @Nullable GateStatus gateStatus, @Nullable BitRates maximumBitRate,
        @Nullable BitRates guaranteedBitRate, @Nullable PacketRate packetRate, @Nullable DlFlowLevelMarking dlFlowLevelMarking,
        @Nullable Integer qfi, @Nullable Boolean reflectiveQos, @Nullable Integer pagingPolicyIndicator, @Nullable Long averagingWindow,
        @Nullable Flags<QerControlIndication> qerControlIndications, @Nullable Flags<QerIndication> qerIndications, OtherElements others) {

    static final IeTable<UpdateQer> TABLE = IeTable.of(UpdateQer::others, t -> {
        t.nullLengthRemoves();
        var qerId = t.mandatory(QER_ID, Scalars.U32, UpdateQer::qerId);
        var qerCorrelationId = t.conditional(QER_CORRELATION_ID, Scalars.U32, UpdateQer::qerCorrelationId);
        var gateStatus = t.conditional(GATE_STATUS, Rules.GATE_STATUS, UpdateQer::gateStatus);
        var maximumBitRate = t.conditional(MBR, Rules.BIT_RATES, UpdateQer::maximumBitRate);
        var guaranteedBitRate = t.conditional(GBR, Rules.BIT_RATES, UpdateQer::guaranteedBitRate);
        var packetRate = t.conditional(PACKET_RATE, Rules.PACKET_RATE, UpdateQer::packetRate);
        var dlFlowLevelMarking = t.conditional(DL_FLOW_LEVEL_MARKING, Rules.DL_FLOW_LEVEL_MARKING, UpdateQer::dlFlowLevelMarking);
        var qfi = t.conditional(QFI, Scalars.U6, UpdateQer::qfi);
        var reflectiveQos = t.conditional(RQI, Scalars.BIT, UpdateQer::reflectiveQos);
        var pagingPolicyIndicator = t.conditional(PAGING_POLICY_INDICATOR, Scalars.U3, UpdateQer::pagingPolicyIndicator);
        var averagingWindow = t.optional(AVERAGING_WINDOW, Scalars.U32, UpdateQer::averagingWindow);
        var qerControlIndications = t.conditional(QER_CONTROL_INDICATIONS, Scalars.flags(), UpdateQer::qerControlIndications);
        var qerIndications = t.conditional(QER_INDICATIONS, Scalars.flags(), UpdateQer::qerIndications);
        return v -> new UpdateQer(v.get(qerId), v.get(qerCorrelationId), v.get(gateStatus), v.get(maximumBitRate), v.get(guaranteedBitRate),
                v.get(packetRate), v.get(dlFlowLevelMarking), v.get(qfi), v.get(reflectiveQos), v.get(pagingPolicyIndicator),
                v.get(averagingWindow), v.get(qerControlIndications), v.get(qerIndications), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(long qerId) {
        return new Builder(qerId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long qerId;
        private @Nullable Long qerCorrelationId;
        private @Nullable GateStatus gateStatus;
        private @Nullable BitRates maximumBitRate;
        private @Nullable BitRates guaranteedBitRate;
        private @Nullable PacketRate packetRate;
        private @Nullable DlFlowLevelMarking dlFlowLevelMarking;
        private @Nullable Integer qfi;
        private @Nullable Boolean reflectiveQos;
        private @Nullable Integer pagingPolicyIndicator;
        private @Nullable Long averagingWindow;
        private @Nullable Flags<QerControlIndication> qerControlIndications;
        private @Nullable Flags<QerIndication> qerIndications;
        private OtherElements others = OtherElements.NONE;

        private Builder(long qerId) {
            this.qerId = qerId;
        }

        public Builder qerCorrelationId(@Nullable Long value) {
            qerCorrelationId = value;
            return this;
        }

        public Builder gateStatus(@Nullable GateStatus value) {
            gateStatus = value;
            return this;
        }

        public Builder maximumBitRate(@Nullable BitRates value) {
            maximumBitRate = value;
            return this;
        }

        public Builder guaranteedBitRate(@Nullable BitRates value) {
            guaranteedBitRate = value;
            return this;
        }

        public Builder packetRate(@Nullable PacketRate value) {
            packetRate = value;
            return this;
        }

        public Builder dlFlowLevelMarking(@Nullable DlFlowLevelMarking value) {
            dlFlowLevelMarking = value;
            return this;
        }

        public Builder qfi(@Nullable Integer value) {
            qfi = value;
            return this;
        }

        public Builder reflectiveQos(@Nullable Boolean value) {
            reflectiveQos = value;
            return this;
        }

        public Builder pagingPolicyIndicator(@Nullable Integer value) {
            pagingPolicyIndicator = value;
            return this;
        }

        public Builder averagingWindow(@Nullable Long value) {
            averagingWindow = value;
            return this;
        }

        public Builder qerControlIndications(@Nullable Flags<QerControlIndication> value) {
            qerControlIndications = value;
            return this;
        }

        public Builder qerIndications(@Nullable Flags<QerIndication> value) {
            qerIndications = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UpdateQer build() {
            return new UpdateQer(qerId, qerCorrelationId, gateStatus, maximumBitRate, guaranteedBitRate, packetRate, dlFlowLevelMarking,
                    qfi, reflectiveQos, pagingPolicyIndicator, averagingWindow, qerControlIndications, qerIndications, others);
        }
    }
}
