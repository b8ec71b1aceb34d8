// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

/**
 * Which session of which subscriber.
 *
 * @param supi "imsi-…"
 * @param pduSessionId 1 to 15; beyond, the EPS bearer identity and {@link #WITHOUT_IDENTITY}, for a PDN connection of a UE that does not know 5GS
 */
public record SessionKey(String supi, int pduSessionId) {

    public static final int WITHOUT_IDENTITY = 64;

    /** Whether the session can be in 5GS. */
    public boolean hasIdentity() {
        return pduSessionId < WITHOUT_IDENTITY;
    }

    @Override
    public String toString() {
        return supi + "/" + pduSessionId;
    }
}
