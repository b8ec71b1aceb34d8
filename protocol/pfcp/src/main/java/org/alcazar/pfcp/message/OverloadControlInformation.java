// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.METRIC;
import static org.alcazar.pfcp.element.IeType.OCI_FLAGS;
import static org.alcazar.pfcp.element.IeType.SEQUENCE_NUMBER;
import static org.alcazar.pfcp.element.IeType.TIMER;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OciFlag;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.PfcpTimer;
import org.jspecify.annotations.Nullable;

/**
 * By how much to reduce signalling, and for how long (TS 29.244 §7.5.3.4).
 *
 * @param metric 0 to 100, per cent
 */
public record OverloadControlInformation(long sequenceNumber, int metric, PfcpTimer timer, @Nullable Flags<OciFlag> ociFlags,
        OtherElements others) {

    static final IeTable<OverloadControlInformation> TABLE = IeTable.of(OverloadControlInformation::others, t -> {
        var sequenceNumber = t.mandatory(SEQUENCE_NUMBER, Scalars.U32, OverloadControlInformation::sequenceNumber);
        var metric = t.mandatory(METRIC, Scalars.U8, OverloadControlInformation::metric);
        var timer = t.mandatory(TIMER, Scalars.TIMER, OverloadControlInformation::timer);
        var ociFlags = t.conditional(OCI_FLAGS, Scalars.flags(), OverloadControlInformation::ociFlags);
        return v -> new OverloadControlInformation(v.get(sequenceNumber), v.get(metric), v.get(timer), v.get(ociFlags), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(long sequenceNumber, int metric, PfcpTimer timer) {
        return new Builder(sequenceNumber, metric, timer);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long sequenceNumber;
        private final int metric;
        private final PfcpTimer timer;
        private @Nullable Flags<OciFlag> ociFlags;
        private OtherElements others = OtherElements.NONE;

        private Builder(long sequenceNumber, int metric, PfcpTimer timer) {
            this.sequenceNumber = sequenceNumber;
            this.metric = metric;
            this.timer = timer;
        }

        public Builder ociFlags(@Nullable Flags<OciFlag> value) {
            ociFlags = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public OverloadControlInformation build() {
            return new OverloadControlInformation(sequenceNumber, metric, timer, ociFlags, others);
        }
    }
}
