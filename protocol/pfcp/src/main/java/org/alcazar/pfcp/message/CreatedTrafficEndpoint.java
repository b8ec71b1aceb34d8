// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.F_TEID;
import static org.alcazar.pfcp.element.IeType.TRAFFIC_ENDPOINT_ID;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UeIpAddress;

/**
 * What the UP function chose for a traffic endpoint. Of two F-TEIDs the second is for redundant transmission (TS 29.244 §7.5.3.5).
 *
 * @param trafficEndpointId 0 to 255
 */
public record CreatedTrafficEndpoint(int trafficEndpointId, List<FTeid> localFTeids, List<UeIpAddress> ueIpAddresses,
        OtherElements others) {

    static final IeTable<CreatedTrafficEndpoint> TABLE = IeTable.of(CreatedTrafficEndpoint::others, t -> {
        var trafficEndpointId = t.mandatory(TRAFFIC_ENDPOINT_ID, Scalars.U8, CreatedTrafficEndpoint::trafficEndpointId);
        var localFTeids = t.several(F_TEID, Endpoints.F_TEID, CreatedTrafficEndpoint::localFTeids);
        var ueIpAddresses = t.several(UE_IP_ADDRESS, Endpoints.UE_IP_ADDRESS, CreatedTrafficEndpoint::ueIpAddresses);
        return v -> new CreatedTrafficEndpoint(v.get(trafficEndpointId), v.get(localFTeids), v.get(ueIpAddresses), v.others());
    });

    public CreatedTrafficEndpoint {
        localFTeids = List.copyOf(localFTeids);
        ueIpAddresses = List.copyOf(ueIpAddresses);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(int trafficEndpointId) {
        return new Builder(trafficEndpointId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int trafficEndpointId;
        private List<FTeid> localFTeids = List.of();
        private List<UeIpAddress> ueIpAddresses = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(int trafficEndpointId) {
            this.trafficEndpointId = trafficEndpointId;
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

        public CreatedTrafficEndpoint build() {
            return new CreatedTrafficEndpoint(trafficEndpointId, localFTeids, ueIpAddresses, others);
        }
    }
}
