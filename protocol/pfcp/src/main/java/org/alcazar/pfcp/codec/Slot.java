// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

/**
 * Where a table puts an element while a group is decoded.
 *
 * @param <V> the element's type
 */
public sealed interface Slot<V> {

    int index();

    /** Of an element that every group has. */
    record Mandatory<V>(int index) implements Slot<V> {
    }

    /** Of an element that a group may lack. */
    record Optional<V>(int index) implements Slot<V> {
    }

    /** Of an element that may come several times. */
    record Many<V>(int index) implements Slot<V> {
    }
}
