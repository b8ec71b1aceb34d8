// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.util.List;

/**
 * What came of an import.
 *
 * @param added how many subscribers are new
 * @param refused how many lines were not taken
 * @param firstRefused the first of these, at most {@value #SHOWN}
 */
public record ImportReport(long added, long refused, List<Refusal> firstRefused) {

    /** How many refused lines a report tells one by one. */
    public static final int SHOWN = 1000;

    public ImportReport {
        firstRefused = List.copyOf(firstRefused);
    }

    /**
     * A line that was not taken. It tells nothing of the line's keys.
     *
     * @param line its number, from 1
     * @param reason in words for a person
     */
    public record Refusal(long line, String reason) {
    }

    /**
     * How far an import is.
     *
     * @param octets how many were read
     */
    public record Progress(long octets, long lines, long added, long refused) {
    }
}
