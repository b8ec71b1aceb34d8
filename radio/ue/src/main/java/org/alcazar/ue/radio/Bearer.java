// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

/**
 * Radio resources for a UE's packets, as an RRC reconfiguration sets them up (TS 38.331 §5.3.5, TS 36.331 §5.3.5): in NR those of a PDU
 * session, whose flows go by their QFI; in E-UTRA those of an EPS bearer, which is one flow.
 *
 * @param id in NR the identity of the PDU session, 1 to 15; in E-UTRA that of the EPS bearer, 5 to 15
 * @param integrityProtected whether the packets' integrity is protected on the air; never so in E-UTRA
 * @param ciphered whether the packets are ciphered on the air
 */
public record Bearer(int id, boolean integrityProtected, boolean ciphered) {

    /** The flow of packets where a bearer has but one. */
    public static final int ONLY_FLOW = 0;
}
