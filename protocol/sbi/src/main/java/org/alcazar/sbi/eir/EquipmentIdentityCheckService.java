// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.eir;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.Pei;
import org.alcazar.sbi.ProblemDetails;
import org.jspecify.annotations.Nullable;

/** {@code N5g-eir_EquipmentIdentityCheck} (TS 29.511 §5.2). */
public interface EquipmentIdentityCheckService {

    /**
     * Asks whether equipment may be used ({@code GET /equipment-status?pei=…&supi=…}).
     *
     * @param supi who uses it; null if that is not told
     * @throws ProblemDetails {@link Cause#ERROR_EQUIPMENT_UNKNOWN} if it stands on no list: what follows from that is the asker's policy
     */
    EirResponseData equipmentStatus(Pei pei, @Nullable String supi);
}
