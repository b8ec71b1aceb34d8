// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

/**
 * The place of a mandatory component among the decoded {@link Values}.
 *
 * @param <V> the component's Java type
 */
public record Field<V>(int index) {
}
