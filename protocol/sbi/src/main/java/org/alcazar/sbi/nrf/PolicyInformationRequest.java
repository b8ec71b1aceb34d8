// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

import java.util.List;
import org.alcazar.ondemand.Layer;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rows of policy are wanted for.
 *
 * @param layer {@link Layer#MM} if an AMF asks, {@link Layer#SM} if an SMF does
 * @param snssais the slices; rows for others are left out
 * @param dnn of a session; null if an AMF asks, which may get rows for any
 */
public record PolicyInformationRequest(Layer layer, String supi, List<Snssai> snssais, @Nullable String dnn) {

    public PolicyInformationRequest {
        snssais = List.copyOf(snssais);
    }
}
