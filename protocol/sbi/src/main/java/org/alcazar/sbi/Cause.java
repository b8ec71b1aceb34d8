// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

/** Why an operation failed: the application errors in use, with the HTTP status each one travels with (TS 29.500 §5.2.7.2, TS 29.503 §6, TS 29.509 §6.1.7). */
public enum Cause {
    /** The request is no valid document of its type. */
    INVALID_MSG_FORMAT(400),
    /** A mandatory member has a value that it cannot have. */
    MANDATORY_IE_INCORRECT(400),
    /** The user cannot be authenticated, or the home network does not believe what it was shown. */
    AUTHENTICATION_REJECTED(403),
    /** The serving network may not serve this home network's users. */
    SERVING_NETWORK_NOT_AUTHORIZED(403),
    /** The home network has no key with the identifier that the SUCI names, or not for its protection scheme. */
    INVALID_HN_PUBLIC_KEY_IDENTIFIER(403),
    /** The SUCI's scheme output cannot be opened. */
    INVALID_SCHEME_OUTPUT(403),
    /** The GUAMI given is not that of the registered AMF. */
    INVALID_GUAMI(403),
    /** Policy forbids the session. */
    POLICY_CONTEXT_DENIED(403),
    /** The slice is not for this subscriber. */
    SNSSAI_DENIED(403),
    /** The data network is not for this subscriber. */
    DNN_DENIED(403),
    /** The session type is not for this subscriber. */
    PDUTYPE_DENIED(403),
    /** The session and service continuity mode is not for this subscriber. */
    SSC_DENIED(403),
    /** There is no such data network here. */
    DNN_NOT_SUPPORTED(403),
    /** The data network has no such session type. */
    PDUTYPE_NOT_SUPPORTED(403),
    /** No such session and service continuity mode is served. */
    SSC_NOT_SUPPORTED(403),
    /** The 5GSM message is not understood, or does not fit the state of the session. */
    N1_SM_ERROR(403),
    /** The RAN node's transfer is not understood, or does not fit the state of the session. */
    N2_SM_ERROR(403),
    /** The MME that a session is to go to does not take such sessions. */
    TARGET_MME_CAPABILITY(403),
    /** As many EPS bearer identities are in use as a UE can have. */
    EBI_EXHAUSTED(403),
    /** The UE is where it may not be served with this. */
    UE_IN_NON_ALLOWED_AREA(403),
    /** No subscriber has this identity. */
    USER_NOT_FOUND(404),
    /** There is no such context, or not any more. */
    CONTEXT_NOT_FOUND(404),
    /** Nothing is subscribed of what was asked for. */
    DATA_NOT_FOUND(404),
    /** The equipment stands on none of the register's lists. */
    ERROR_EQUIPMENT_UNKNOWN(404),
    /** The policy control function does not know the subscriber. */
    USER_UNKNOWN(400),
    /** The UE registers just now: again after a while. */
    TEMPORARY_REJECT_REGISTRATION_ONGOING(409),
    /** The UE is in a handover just now: again after a while. */
    TEMPORARY_REJECT_HANDOVER_ONGOING(409),
    /** The UE is being paged for something more urgent. */
    HIGHER_PRIORITY_REQUEST_ONGOING(409),
    /** A fault of the answering function, not of the request. */
    SYSTEM_FAILURE(500),
    /** A function further on did not answer, or answered with a fault. */
    NETWORK_FAILURE(504),
    /** The user plane function did not answer. */
    UPF_NOT_RESPONDING(504),
    /** The UE did not answer. */
    UE_NOT_RESPONDING(504),
    /** There are no addresses, or no other means, left for it. */
    INSUFFICIENT_RESOURCES_SLICE_DNN(500),
    /** An authentication vector could not be made. */
    AV_GENERATION_PROBLEM(500),
    /** The home network does not support the SUCI's protection scheme, or does not allow it. */
    UNSUPPORTED_PROTECTION_SCHEME(501),
    /** The answering function has as much to do as it may take on. */
    NF_CONGESTION(503),
    /** A cause that this release has no name for; the status of the answer tells its class. */
    OTHER(500);

    private final int status;

    Cause(int status) {
        this.status = status;
    }

    /** The HTTP status code that goes with this cause. */
    public int status() {
        return status;
    }

    /** The cause of that name, or {@link #OTHER}. */
    public static Cause named(String name) {
        for (var cause : values()) {
            if (cause.name().equals(name)) {
                return cause;
            }
        }
        return OTHER;
    }
}
