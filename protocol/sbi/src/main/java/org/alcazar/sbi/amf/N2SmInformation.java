// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.amf;

import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A transfer for the RAN node (TS 29.518 §6.1.6.2.26).
 *
 * @param ngapData the transfer's encoding
 * @param sNssai the session's slice, which a setup needs
 */
public record N2SmInformation(N2SmInfoType ngapIeType, Octets ngapData, @Nullable Snssai sNssai) {
}
