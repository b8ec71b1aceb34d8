// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

/**
 * A vector, and whom it is for (TS 29.503 §6.3.6.2.3).
 *
 * @param supi who the SUPI or SUCI of the request stands for
 */
public record AuthenticationInfoResult(AuthType authType, AuthenticationVector authenticationVector, String supi) {
}
