// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line of a message's table.
 *
 * @param place from 1, in the table's order
 * @param iei the identifier, lower half zero for a type 1 element; -1 in the imperative part
 * @param format null for type 1
 * @param min octets of the value part, at least
 * @param max octets of the value part, at most
 * @param codec null for type 1 and for elements that are not looked into
 * @param half null for other than type 1
 * @param getter null for elements that are not looked into, and for a spare half octet
 * @param slot where its value goes; -1 for none
 */
record Row<M>(int place, int iei, @Nullable Format format, int min, int max, @Nullable ElementCodec<Object> codec,
        @Nullable HalfCodec<Object> half, @Nullable Function<M, @Nullable Object> getter, int slot) {
}
