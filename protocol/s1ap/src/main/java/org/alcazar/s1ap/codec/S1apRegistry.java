// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.codec;

import java.util.List;
import org.alcazar.ap.codec.ApRegistry;

/**
 * Finds the table for a message of S1AP by its type and procedure code; what it can't read ends in {@link S1apDecodeException}.
 *
 * @param <M> the messages' sealed family
 */
public final class S1apRegistry<M> extends ApRegistry<M> {

    /** @throws IllegalArgumentException if two tables are of the same type and procedure code */
    public S1apRegistry(List<S1apTable<? extends M>> tables) {
        super(S1apProtocol.S1AP, tables);
    }
}
