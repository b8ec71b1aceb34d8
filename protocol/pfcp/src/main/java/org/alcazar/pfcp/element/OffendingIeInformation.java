// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.alcazar.wire.Octets;

/**
 * An element that was at fault, with its value (TS 29.244 §8.2.185).
 *
 * @param type 0 to 65535
 */
public record OffendingIeInformation(int type, Octets value) {
}
