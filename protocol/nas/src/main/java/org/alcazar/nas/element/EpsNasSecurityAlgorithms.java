// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * The algorithms the network chose for NAS in EPS (TS 24.301 §9.9.3.23).
 *
 * @param ciphering 0..7 for EEA0 to EEA7
 * @param integrity 0..7 for EIA0 to EIA7
 */
public record EpsNasSecurityAlgorithms(int ciphering, int integrity) {

    public EpsNasSecurityAlgorithms {
        if (ciphering >>> 3 != 0 || integrity >>> 3 != 0) {
            throw new IllegalArgumentException("algorithms are 0 to 7, not " + ciphering + " and " + integrity);
        }
    }
}
