// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What the octets of a received message or group said beyond its record: the order of the elements where it was not the table's (a receiver
 * takes any, TS 29.274 §8.1), elements that are ignored because they are unknown, repeated or malformed (§7.7.9, §7.7.10), and elements
 * whose value is not written as this codec writes it. With it a message encodes to the octets it was decoded from.
 */
public final class Rest {

    /** Nothing beyond the record: a message as this codec writes it. */
    public static final Rest NONE = new Rest(List.of());

    private final List<Piece> pieces;

    Rest(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** In the order received. */
    sealed interface Piece {

        /**
         * The next element of a line of the table.
         *
         * @param raw the whole element as it came, where that is not how it is written
         */
        record Known(int slot, @Nullable Octets raw) implements Piece {
        }

        /** One or more whole elements that were ignored. */
        record Ignored(Octets elements) implements Piece {
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The elements that were ignored, in the order received. */
    public List<RawIe> ignored() {
        var elements = new ArrayList<RawIe>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Ignored run) {
                var in = run.elements().reader();
                while (in.hasRemaining()) {
                    elements.add(RawIe.read(in));
                }
            }
        }
        return List.copyOf(elements);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rest that && pieces.equals(that.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    /** Without the elements' values. */
    @Override
    public String toString() {
        return isEmpty() ? "NONE" : "Rest" + ignored().stream().map(ie -> ie.type() + "/" + ie.instance()).toList();
    }
}
