// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/**
 * An item as a table names it (§4).
 *
 * @param min octets of the value, at least
 * @param max octets of the value, at most
 * @param reader takes the value; a {@link org.alcazar.wire.DecodeException} says that there is no such value
 */
record Item<V>(int type, String name, int min, int max, Function<OctetReader, V> reader, BiConsumer<OctetWriter, V> writer) {
}
