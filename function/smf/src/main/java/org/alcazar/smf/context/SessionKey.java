// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

/**
 * Which session of which subscriber.
 *
 * @param supi "imsi-…"
 * @param pduSessionId 1 to 15
 */
public record SessionKey(String supi, int pduSessionId) {

    @Override
    public String toString() {
        return supi + "/" + pduSessionId;
    }
}
