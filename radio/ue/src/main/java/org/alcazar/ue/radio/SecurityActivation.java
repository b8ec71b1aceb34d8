// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.crypto.Secret;

/**
 * What the RRC Security Mode Command proves to a UE by its MAC, here in the open: the key the gNB was given, and what the core said of the
 * UE's algorithms.
 *
 * @param kGnb belongs to the receiver, which closes it
 * @param encryptionAlgorithms of NR, a bitmap of 16 with 128-NEA1 at the top bit (TS 38.413 §9.3.1.86)
 * @param integrityAlgorithms of NR, a bitmap of 16 with 128-NIA1 at the top bit
 */
public record SecurityActivation(Secret kGnb, int encryptionAlgorithms, int integrityAlgorithms) {
}
