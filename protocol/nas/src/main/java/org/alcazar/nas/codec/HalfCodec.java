// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * How a type 1 element is coded: a value of half an octet.
 *
 * @param reader reads 0..15; throws {@link org.alcazar.wire.DecodeException} for a reserved value
 * @param writer gives 0..15
 */
public record HalfCodec<V>(IntFunction<V> reader, ToIntFunction<V> writer) {
}
