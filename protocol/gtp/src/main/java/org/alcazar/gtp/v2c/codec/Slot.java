// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

/**
 * Where a table puts an element while a message is decoded.
 *
 * @param <V> the element's type
 */
public sealed interface Slot<V> {

    int index();

    /** Of an element that every message has, or of a list, which may be empty. */
    record Mandatory<V>(int index) implements Slot<V> {
    }

    /** Of an element that a message may lack. */
    record Optional<V>(int index) implements Slot<V> {
    }
}
