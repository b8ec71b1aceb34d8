// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

/**
 * The default bearer as which a session is in EPS, and the PGW's end of its control plane tunnel, by which it is found from there.
 *
 * @param ebi EPS bearer identity, 5 to 15
 * @param pgwTeid 32 bits, not to be guessed
 */
public record EpsBearer(int ebi, long pgwTeid) {

    public static final int FIRST_EBI = 5;
    public static final int LAST_EBI = 15;
}
