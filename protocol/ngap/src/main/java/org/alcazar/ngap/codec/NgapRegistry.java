// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import java.util.List;
import org.alcazar.ap.codec.ApRegistry;

/**
 * Finds the table for a message of NGAP by its type and procedure code; what it can't read ends in {@link NgapDecodeException}.
 *
 * @param <M> the messages' sealed family
 */
public final class NgapRegistry<M> extends ApRegistry<M> {

    /** @throws IllegalArgumentException if two tables are of the same type and procedure code */
    public NgapRegistry(List<NgapTable<? extends M>> tables) {
        super(NgapProtocol.NGAP, tables);
    }
}
