// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

/**
 * The place of an optional component among the decoded {@link Values}.
 *
 * @param <V> the component's Java type
 */
public record OptionalField<V>(int index) {
}
