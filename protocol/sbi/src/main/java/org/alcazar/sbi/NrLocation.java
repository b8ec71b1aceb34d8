// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import org.jspecify.annotations.Nullable;

/**
 * Where a UE is on New Radio (TS 29.571 §5.4.4.9).
 *
 * @param nrCellId 36 bits as nine hexadecimal digits, of {@code tai}'s network; null if it was not told
 */
public record NrLocation(Tai tai, @Nullable String nrCellId) {
}
