// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * An element whose meaning is told by its instance.
 *
 * @param instance 0 to 15
 * @param <V> the element's type
 */
public record Instanced<V>(int instance, V value) {
}
