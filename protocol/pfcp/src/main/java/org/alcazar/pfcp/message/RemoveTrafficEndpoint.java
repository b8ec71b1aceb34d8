// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.TRAFFIC_ENDPOINT_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A traffic endpoint to remove (TS 29.244 §7.5.4.14).
 *
 * @param trafficEndpointId 0 to 255
 */
public record RemoveTrafficEndpoint(int trafficEndpointId, OtherElements others) {

    static final IeTable<RemoveTrafficEndpoint> TABLE = IeTable.of(RemoveTrafficEndpoint::others, t -> {
        var trafficEndpointId = t.mandatory(TRAFFIC_ENDPOINT_ID, Scalars.U8, RemoveTrafficEndpoint::trafficEndpointId);
        return v -> new RemoveTrafficEndpoint(v.get(trafficEndpointId), v.others());
    });

    /** Nothing beyond the components. */
    public RemoveTrafficEndpoint(int trafficEndpointId) {
        this(trafficEndpointId, OtherElements.NONE);
    }
}
