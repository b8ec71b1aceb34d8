// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * A cell, service area or routing area of GERAN or UTRAN (TS 29.274 §8.21.1-§8.21.3).
 *
 * @param lac location area code, 16 bits
 * @param code cell identity, service area code or routing area code, 16 bits
 */
public record AreaId(PlmnId plmn, int lac, int code) {
}
