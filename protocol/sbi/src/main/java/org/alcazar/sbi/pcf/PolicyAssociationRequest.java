// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import java.util.List;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * A UE that registers (TS 29.507 §5.6.2.3).
 *
 * @param ueAmbr what the subscription allows
 * @param allowedSnssais the slices that it will be allowed
 */
public record PolicyAssociationRequest(String supi, @Nullable String pei, PlmnId servingPlmn, @Nullable Ambr ueAmbr,
        List<Snssai> allowedSnssais) {

    public PolicyAssociationRequest {
        allowedSnssais = List.copyOf(allowedSnssais);
    }
}
