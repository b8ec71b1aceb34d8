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

/**
 * What the UP function chose for a PDR. Of two F-TEIDs the second is for redundant transmission (TS 29.244 §7.5.3.2).
 *
 * @param pdrId 1 to 65535
 */
public record CreatedPdr(int pdrId, List<FTeid> localFTeids, List<UeIpAddress> ueIpAddresses, OtherElements others) {

    static final IeTable<CreatedPdr> TABLE = IeTable.of(CreatedPdr::others, t -> {
        var pdrId = t.mandatory(PDR_ID, Scalars.U16, CreatedPdr::pdrId);
        var localFTeids = t.several(F_TEID, Endpoints.F_TEID, CreatedPdr::localFTeids);
        var ueIpAddresses = t.several(UE_IP_ADDRESS, Endpoints.UE_IP_ADDRESS, CreatedPdr::ueIpAddresses);
        return v -> new CreatedPdr(v.get(pdrId), v.get(localFTeids), v.get(ueIpAddresses), v.others());
    });

    public CreatedPdr {
        localFTeids = List.copyOf(localFTeids);
        ueIpAddresses = List.copyOf(ueIpAddresses);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(int pdrId) {
        return new Builder(pdrId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int pdrId;
        private List<FTeid> localFTeids = List.of();
        private List<UeIpAddress> ueIpAddresses = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(int pdrId) {
            this.pdrId = pdrId;
        }

        public Builder localFTeids(List<FTeid> value) {
            localFTeids = value;
            return this;
        }

        public Builder ueIpAddresses(List<UeIpAddress> value) {
            ueIpAddresses = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public CreatedPdr build() {
            return new CreatedPdr(pdrId, localFTeids, ueIpAddresses, others);
        }
    }
}
