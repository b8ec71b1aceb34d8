// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.DATA_STATUS;
import static org.alcazar.pfcp.element.IeType.DL_DATA_PACKETS_SIZE;
import static org.alcazar.pfcp.element.IeType.DOWNLINK_DATA_SERVICE_INFORMATION;
import static org.alcazar.pfcp.element.IeType.PDR_ID;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DataStatus;
import org.alcazar.pfcp.element.DownlinkDataServiceInformation;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.jspecify.annotations.Nullable;

/**
 * Downlink data arrived (TS 29.244 §7.5.8.2).
 *
 * @param dlDataPacketsSize octets
 */
public record DownlinkDataReport(List<Integer> pdrIds, List<DownlinkDataServiceInformation> downlinkDataServiceInformation,
        @Nullable Integer dlDataPacketsSize, @Nullable Flags<DataStatus> dataStatus, OtherElements others) {

    static final IeTable<DownlinkDataReport> TABLE = IeTable.of(DownlinkDataReport::others, t -> {
        var pdrIds = t.atLeastOne(PDR_ID, Scalars.U16, DownlinkDataReport::pdrIds);
        var downlinkDataServiceInformation = t.several(DOWNLINK_DATA_SERVICE_INFORMATION, Rules.DOWNLINK_DATA_SERVICE_INFORMATION,
                DownlinkDataReport::downlinkDataServiceInformation);
        var dlDataPacketsSize = t.optional(DL_DATA_PACKETS_SIZE, Scalars.U16, DownlinkDataReport::dlDataPacketsSize);
        var dataStatus = t.optional(DATA_STATUS, Scalars.flags(), DownlinkDataReport::dataStatus);
        return v -> new DownlinkDataReport(v.get(pdrIds), v.get(downlinkDataServiceInformation), v.get(dlDataPacketsSize),
                v.get(dataStatus), v.others());
    });

    public DownlinkDataReport {
        pdrIds = List.copyOf(pdrIds);
        downlinkDataServiceInformation = List.copyOf(downlinkDataServiceInformation);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(List<Integer> pdrIds) {
        return new Builder(pdrIds);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final List<Integer> pdrIds;
        private List<DownlinkDataServiceInformation> downlinkDataServiceInformation = List.of();
        private @Nullable Integer dlDataPacketsSize;
        private @Nullable Flags<DataStatus> dataStatus;
        private OtherElements others = OtherElements.NONE;

        private Builder(List<Integer> pdrIds) {
            this.pdrIds = pdrIds;
        }

        public Builder downlinkDataServiceInformation(List<DownlinkDataServiceInformation> value) {
            downlinkDataServiceInformation = value;
            return this;
        }

        public Builder dlDataPacketsSize(@Nullable Integer value) {
            dlDataPacketsSize = value;
            return this;
        }

        public Builder dataStatus(@Nullable Flags<DataStatus> value) {
            dataStatus = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public DownlinkDataReport build() {
            return new DownlinkDataReport(pdrIds, downlinkDataServiceInformation, dlDataPacketsSize, dataStatus, others);
        }
    }
}
