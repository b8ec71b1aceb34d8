// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * A UE by its temporary identity in EPS (TS 29.274 §8.47, TS 23.003 §2.8).
 *
 * @param mmeGroupId 16 bits
 * @param mmeCode 8 bits
 * @param mTmsi 32 bits, unsigned
 */
public record Guti(PlmnId plmn, int mmeGroupId, int mmeCode, long mTmsi) {
}
