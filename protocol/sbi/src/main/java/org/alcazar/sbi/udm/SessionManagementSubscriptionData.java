// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.util.Map;
import org.alcazar.sbi.Snssai;

/**
 * Which data networks a subscriber may use in a slice, and how (TS 29.503 §6.1.6.2.8).
 *
 * @param dnnConfigurations by data network name
 */
public record SessionManagementSubscriptionData(Snssai singleNssai, Map<String, DnnConfiguration> dnnConfigurations) {

    public SessionManagementSubscriptionData {
        dnnConfigurations = Map.copyOf(dnnConfigurations);
    }
}
