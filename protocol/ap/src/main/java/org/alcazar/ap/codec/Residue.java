// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.jspecify.annotations.Nullable;

/**
 * What a received message held beyond its record's typed components, so that it can be told to the sender and be encoded again to the same
 * octets: elements that aren't known here, known ones that held something unknown or another criticality than the standard gives them,
 * and such a criticality of the whole message. Messages made here have {@link #NONE}.
 *
 * <p>No decision may hang on it: an element whose receipt has to be refused ends in {@link ApDecodeException} instead.
 *
 * @param criticality of the procedure as received; null if it is the standard's
 * @param elements the elements with their places in the message, ascending
 * @param toNotify of elements passed over, what their sender wants to be told: in the procedure's response, or where there is none in an
 *     Error Indication of cause "abstract syntax error (ignore and notify)" (§10.3.4.2)
 */
public record Residue(@Nullable Criticality criticality, List<Placed> elements, @Nullable CriticalityDiagnostics toNotify) {

    /** More elements of one message are not kept; no version of the standard has a message of as many. */
    public static final int MOST_ELEMENTS = 256;

    /** Nothing. */
    public static final Residue NONE = new Residue(null, List.of(), null);

    /**
     * An element and its place.
     *
     * @param place 0 for the message's first element
     */
    public record Placed(int place, RawIe element) {
    }

    public Residue {
        elements = List.copyOf(elements);
    }

    /** Another criticality of the procedure than the standard's, and nothing else. */
    public static Residue of(Criticality criticality) {
        return new Residue(criticality, List.of(), null);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return criticality == null && elements.isEmpty();
    }
}
