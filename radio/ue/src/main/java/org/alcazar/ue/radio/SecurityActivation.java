// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.crypto.Secret;

/**
 * What the RRC Security Mode Command proves to a UE by its MAC, here in the open: the key the base station was given, and what the core said of the
 * UE's algorithms.
 *
 * @param key K_gNB or K_eNB; belongs to the receiver, which closes it
 * @param encryptionAlgorithms of the cell's radio, a bitmap of 16 with 128-NEA1 or 128-EEA1 at the top bit (TS 38.413 §9.3.1.86, TS 36.413 §9.2.1.40)
 * @param integrityAlgorithms likewise, with 128-NIA1 or 128-EIA1 at the top bit
 */
public record SecurityActivation(Secret key, int encryptionAlgorithms, int integrityAlgorithms) {
}
