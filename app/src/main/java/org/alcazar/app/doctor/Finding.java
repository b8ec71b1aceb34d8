// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param subject what was looked at, in a word or two
 * @param detail what is so
 * @param remedy what to do about it; null if nothing needs to be done
 */
public record Finding(String subject, Status status, String detail, @Nullable String remedy) {

    /** How much a finding matters. */
    public enum Status {
        /** As it should be. */
        OK,
        /** The core runs, but something can't be had or could be better. */
        WARN,
        /** The core can't serve gNBs, or not start, without it. */
        MISSING
    }

    static Finding ok(String subject, String detail) {
        return new Finding(subject, Status.OK, detail, null);
    }

    static Finding warn(String subject, String detail, String remedy) {
        return new Finding(subject, Status.WARN, detail, remedy);
    }

    static Finding missing(String subject, String detail, String remedy) {
        return new Finding(subject, Status.MISSING, detail, remedy);
    }
}
