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
    /** No subscriber has this identity. */
    USER_NOT_FOUND(404),
    /** There is no such context, or not any more. */
    CONTEXT_NOT_FOUND(404),
    /** A fault of the answering function, not of the request. */
    SYSTEM_FAILURE(500),
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
