// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.util.Map;

/**
 * Whether a request is accepted, and if not, why (TS 29.244 §8.2.1).
 *
 * @param value 1 to 255; to 63 an acceptance
 */
public record Cause(int value) {

    public static final Cause REQUEST_ACCEPTED = new Cause(1);
    public static final Cause MORE_USAGE_REPORT_TO_SEND = new Cause(2);
    public static final Cause REQUEST_PARTIALLY_ACCEPTED = new Cause(3);
    public static final Cause REQUEST_REJECTED = new Cause(64);
    public static final Cause SESSION_CONTEXT_NOT_FOUND = new Cause(65);
    public static final Cause MANDATORY_IE_MISSING = new Cause(66);
    public static final Cause CONDITIONAL_IE_MISSING = new Cause(67);
    public static final Cause INVALID_LENGTH = new Cause(68);
    public static final Cause MANDATORY_IE_INCORRECT = new Cause(69);
    public static final Cause INVALID_FORWARDING_POLICY = new Cause(70);
    public static final Cause INVALID_F_TEID_ALLOCATION_OPTION = new Cause(71);
    public static final Cause NO_ESTABLISHED_PFCP_ASSOCIATION = new Cause(72);
    public static final Cause RULE_CREATION_MODIFICATION_FAILURE = new Cause(73);
    public static final Cause PFCP_ENTITY_IN_CONGESTION = new Cause(74);
    public static final Cause NO_RESOURCES_AVAILABLE = new Cause(75);
    public static final Cause SERVICE_NOT_SUPPORTED = new Cause(76);
    public static final Cause SYSTEM_FAILURE = new Cause(77);
    public static final Cause REDIRECTION_REQUESTED = new Cause(78);
    public static final Cause ALL_DYNAMIC_ADDRESSES_ARE_OCCUPIED = new Cause(79);
    public static final Cause UNKNOWN_PREDEFINED_RULE = new Cause(80);
    public static final Cause UNKNOWN_APPLICATION_ID = new Cause(81);
    public static final Cause L2TP_TUNNEL_ESTABLISHMENT_FAILURE = new Cause(82);
    public static final Cause L2TP_SESSION_ESTABLISHMENT_FAILURE = new Cause(83);
    public static final Cause L2TP_TUNNEL_RELEASE = new Cause(84);
    public static final Cause L2TP_SESSION_RELEASE = new Cause(85);
    public static final Cause SESSION_RESTORATION_FAILURE = new Cause(86);

    private static final int LAST_ACCEPTANCE = 63;

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "Request accepted"),
            Map.entry(2, "More Usage Report to send"), Map.entry(3, "Request partially accepted"), Map.entry(64, "Request rejected"),
            Map.entry(65, "Session context not found"), Map.entry(66, "Mandatory IE missing"), Map.entry(67, "Conditional IE missing"),
            Map.entry(68, "Invalid length"), Map.entry(69, "Mandatory IE incorrect"), Map.entry(70, "Invalid Forwarding Policy"),
            Map.entry(71, "Invalid F-TEID allocation option"), Map.entry(72, "No established PFCP Association"),
            Map.entry(73, "Rule creation/modification Failure"), Map.entry(74, "PFCP entity in congestion"),
            Map.entry(75, "No resources available"), Map.entry(76, "Service not supported"), Map.entry(77, "System failure"),
            Map.entry(78, "Redirection Requested"), Map.entry(79, "All dynamic addresses are occupied"),
            Map.entry(80, "Unknown Pre-defined Rule"), Map.entry(81, "Unknown Application ID"),
            Map.entry(82, "L2TP tunnel Establishment failure"), Map.entry(83, "L2TP session Establishment failure"),
            Map.entry(84, "L2TP tunnel release"), Map.entry(85, "L2TP session release"),
            Map.entry(86, "PFCP session restoration failure due to requested resource not available"));

    public Cause {
        if (value < 1 || value > 255) {
            throw new IllegalArgumentException("cause " + value);
        }
    }

    /** Whether the request is accepted, whole or in part. Values of later releases tell it too. */
    public boolean isAccepted() {
        return value <= LAST_ACCEPTANCE;
    }

    @Override
    public String toString() {
        return NAMES.getOrDefault(value, isAccepted() ? "accepted" : "rejected") + " (" + value + ")";
    }
}
