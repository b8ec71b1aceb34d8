// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.gtp.OffendingIe;
import org.jspecify.annotations.Nullable;

/**
 * How a request was taken, or why something is done (TS 29.274 §8.4).
 *
 * @param value table 8.4-1; some of them are constants here
 * @param pdnConnectionError the offending element is in a PDN connection
 * @param bearerContextError the offending element is in a bearer context
 * @param fromRemote the cause is the remote node's, passed on
 * @param offending the element a request is refused for
 */
public record Cause(int value, boolean pdnConnectionError, boolean bearerContextError, boolean fromRemote,
        @Nullable OffendingIe offending) {

    public static final int LOCAL_DETACH = 2;
    public static final int COMPLETE_DETACH = 3;
    public static final int ISR_DEACTIVATION = 5;
    public static final int ERROR_INDICATION_FROM_RAN = 6;
    public static final int REACTIVATION_REQUESTED = 8;
    public static final int REQUEST_ACCEPTED = 16;
    public static final int REQUEST_ACCEPTED_PARTIALLY = 17;
    public static final int NEW_PDN_TYPE_NETWORK_PREFERENCE = 18;
    public static final int NEW_PDN_TYPE_SINGLE_ADDRESS = 19;
    public static final int CONTEXT_NOT_FOUND = 64;
    public static final int INVALID_MESSAGE_FORMAT = 65;
    public static final int VERSION_NOT_SUPPORTED_BY_NEXT_PEER = 66;
    public static final int INVALID_LENGTH = 67;
    public static final int SERVICE_NOT_SUPPORTED = 68;
    public static final int MANDATORY_IE_INCORRECT = 69;
    public static final int MANDATORY_IE_MISSING = 70;
    public static final int SYSTEM_FAILURE = 72;
    public static final int NO_RESOURCES_AVAILABLE = 73;
    public static final int MISSING_OR_UNKNOWN_APN = 78;
    public static final int RELOCATION_FAILURE = 81;
    public static final int PREFERRED_PDN_TYPE_NOT_SUPPORTED = 83;
    public static final int ALL_DYNAMIC_ADDRESSES_OCCUPIED = 84;
    public static final int UE_NOT_RESPONDING = 87;
    public static final int UE_REFUSES = 88;
    public static final int SERVICE_DENIED = 89;
    public static final int UNABLE_TO_PAGE_UE = 90;
    public static final int NO_MEMORY_AVAILABLE = 91;
    public static final int USER_AUTHENTICATION_FAILED = 92;
    public static final int APN_ACCESS_DENIED = 93;
    public static final int REQUEST_REJECTED = 94;
    public static final int P_TMSI_SIGNATURE_MISMATCH = 95;
    public static final int IMSI_NOT_KNOWN = 96;
    public static final int REMOTE_PEER_NOT_RESPONDING = 100;
    public static final int CONDITIONAL_IE_MISSING = 103;
    public static final int INVALID_PEER = 109;
    public static final int TEMPORARILY_REJECTED_HANDOVER_IN_PROGRESS = 110;
    public static final int APN_CONGESTION = 113;
    public static final int UE_ALREADY_REATTACHED = 115;
    public static final int GTPC_ENTITY_CONGESTION = 120;
    public static final int LATE_OVERLAPPING_REQUEST = 121;
    public static final int TIMED_OUT_REQUEST = 122;

    private static final int FIRST_REJECTION = 64;
    private static final int LAST_REJECTION = 239;

    /** A cause alone. */
    public static Cause of(int value) {
        return new Cause(value, false, false, false, null);
    }

    /** For a request refused because of an element. */
    public static Cause of(int value, @Nullable OffendingIe offending) {
        return new Cause(value, false, false, false, offending);
    }

    /** Whether the request was accepted, wholly or in part (values 16 to 63). */
    public boolean isAcceptance() {
        return value >= REQUEST_ACCEPTED && value < FIRST_REJECTION;
    }

    /** Whether it was refused (values 64 to 239). */
    public boolean isRejection() {
        return value >= FIRST_REJECTION && value <= LAST_REJECTION;
    }
}
