// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.jspecify.annotations.Nullable;

/**
 * The one way in which an operation of a contract fails, in one process or across two (RFC 9457; TS 29.571 §5.2.4.1).
 *
 * <p>Carries no stack trace: most of these are a peer's doing. The detail is for a person at the other end and tells nothing of the inside.
 */
public final class ProblemDetails extends RuntimeException {

    private final int status;
    private final Cause reason;
    private final @Nullable String detail;

    /** A problem with the cause's own status and no words to it. */
    public ProblemDetails(Cause cause) {
        this(cause.status(), cause, null);
    }

    /**
     * A problem with the cause's own status.
     *
     * @param detail what is wrong, in words for a person at the other end
     */
    public ProblemDetails(Cause cause, String detail) {
        this(cause.status(), cause, detail);
    }

    /**
     * @param status the HTTP status code; other than the cause's own only for {@link Cause#OTHER}
     */
    public ProblemDetails(int status, Cause cause, @Nullable String detail) {
        super(detail == null ? cause.name() : cause + ": " + detail, null, false, false);
        this.status = status;
        this.reason = cause;
        this.detail = detail;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The 3GPP application error. */
    public Cause cause() {
        return reason;
    }

    /** What is wrong, in words for a person. */
    public @Nullable String detail() {
        return detail;
    }

    /** The document that stands for this problem, of type {@code application/problem+json}. */
    public Document document() {
        return new Document(status, reason == Cause.OTHER ? null : reason.name(), detail);
    }

    /**
     * A problem as it travels.
     *
     * @param cause the 3GPP application error's name
     */
    public record Document(int status, @Nullable String cause, @Nullable String detail) {

        /** The problem that this document stands for. */
        public ProblemDetails problem() {
            return new ProblemDetails(status, cause == null ? Cause.OTHER : Cause.named(cause), detail);
        }
    }
}
