// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

/** A UPF did not do what it was asked. Thrown where it is found out, and caught by the procedure that asked. */
public final class N4Failure extends RuntimeException {

    private final Kind kind;

    /** What is wrong. */
    public enum Kind {
        /** It does not answer, or there is none. */
        SILENT,
        /** It refuses. */
        REFUSED,
        /** It does not know the session any more. */
        UNKNOWN_SESSION
    }

    N4Failure(Kind kind, String why) {
        super(why, null, false, false);
        this.kind = kind;
    }

    /** There is no UPF for it. */
    public static N4Failure none() {
        return new N4Failure(Kind.SILENT, "no user plane function is there for it");
    }

    public Kind kind() {
        return kind;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
