// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param getter takes the element, or where it may come several times the list of them, out of the group's record
 */
record Row<G>(int type, Presence presence, boolean many, ElementCodec<Object> codec, Function<G, @Nullable Object> getter) {

    /** Column P of the standard's tables. */
    enum Presence {

        MANDATORY,
        /** Mandatory in a response, save one that rejects (TS 29.244 §7.6.6). */
        EXPECTED,
        CONDITIONAL,
        OPTIONAL
    }
}
