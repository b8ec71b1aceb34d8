// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.F_TEID;
import static org.alcazar.pfcp.element.IeType.PDR_ID;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UeIpAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the UP function chose anew for a PDR. Of two F-TEIDs the first is for redundant transmission (TS 29.244 §7.5.5.5).
 *
 * @param pdrId 1 to 65535
 */
public record UpdatedPdr(int pdrId, List<FTeid> localFTeids, @Nullable UeIpAddress ueIpAddress, OtherElements others) {

    static final IeTable<UpdatedPdr> TABLE = IeTable.of(UpdatedPdr::others, t -> {
        var pdrId = t.mandatory(PDR_ID, Scalars.U16, UpdatedPdr::pdrId);
        var localFTeids = t.several(F_TEID, Endpoints.F_TEID, UpdatedPdr::localFTeids);
        var ueIpAddress = t.conditional(UE_IP_ADDRESS, Endpoints.UE_IP_ADDRESS, UpdatedPdr::ueIpAddress);
        return v -> new UpdatedPdr(v.get(pdrId), v.get(localFTeids), v.get(ueIpAddress), v.others());
    });

    public UpdatedPdr {
        localFTeids = List.copyOf(localFTeids);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(int pdrId) {
        return new Builder(pdrId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int pdrId;
        private List<FTeid> localFTeids = List.of();
        private @Nullable UeIpAddress ueIpAddress;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pdrId) {
            this.pdrId = pdrId;
        }

        public Builder localFTeids(List<FTeid> value) {
            localFTeids = value;
            return this;
        }

        public Builder ueIpAddress(@Nullable UeIpAddress value) {
            ueIpAddress = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UpdatedPdr build() {
            return new UpdatedPdr(pdrId, localFTeids, ueIpAddress, others);
        }
    }
}
