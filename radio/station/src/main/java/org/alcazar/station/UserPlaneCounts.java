// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

/**
 * What went through a base station's tunnels so far.
 *
 * @param tunnels that there are now
 * @param sent packets of UEs
 * @param received packets for UEs
 * @param unknownTunnel packets for a tunnel that is not there, answered by an Error Indication
 * @param malformed datagrams that are no GTP-U
 * @param echoes Echo Requests answered
 * @param endMarkers End Markers heard
 * @param errorIndications Error Indications heard
 */
public record UserPlaneCounts(int tunnels, long sent, long received, long unknownTunnel, long malformed, long echoes, long endMarkers,
        long errorIndications) {

    public static final UserPlaneCounts NONE = new UserPlaneCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
