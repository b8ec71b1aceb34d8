// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

/**
 * The radio resources of a PDU session, as an RRC Reconfiguration sets them up (TS 38.331 §5.3.5).
 *
 * @param pduSessionId 1 to 15
 * @param integrityProtected whether the packets' integrity is protected on the air
 * @param ciphered whether the packets are ciphered on the air
 */
public record Bearer(int pduSessionId, boolean integrityProtected, boolean ciphered) {
}
