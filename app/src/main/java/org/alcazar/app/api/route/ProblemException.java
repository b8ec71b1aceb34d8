// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import org.jspecify.annotations.Nullable;

/** A request is not done. The message is for a person who made it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    public ProblemException(int status, @Nullable String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(404, detail);
    }

    public int status() {
        return status;
    }
}
