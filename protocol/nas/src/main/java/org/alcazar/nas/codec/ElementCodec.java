// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/**
 * How the value part of an element is coded.
 *
 * @param min octets the value part has at least
 * @param max octets it has at most, as sent; a longer one is no fault, the reader leaves what it does not know (TS 24.007 §11.4.2)
 * @param reader reads from exactly the value part; throws {@link org.alcazar.wire.DecodeException} where that is malformed
 * @param writer writes the value part
 */
public record ElementCodec<V>(int min, int max, Function<OctetReader, V> reader, BiConsumer<OctetWriter, V> writer) {
}
