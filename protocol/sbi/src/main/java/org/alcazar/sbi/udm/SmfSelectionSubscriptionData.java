// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import java.util.Map;
import org.alcazar.sbi.Snssai;

/**
 * The data networks subscribed in each slice, for the AMF to choose from (TS 29.503 §6.1.6.2.5).
 *
 * @param subscribedSnssaiInfos by slice, as {@link Snssai#toString} writes it
 */
public record SmfSelectionSubscriptionData(Map<String, SnssaiInfo> subscribedSnssaiInfos) {

    public SmfSelectionSubscriptionData {
        subscribedSnssaiInfos = Map.copyOf(subscribedSnssaiInfos);
    }

    /** TS 29.503 §6.1.6.2.6. */
    public record SnssaiInfo(List<DnnInfo> dnnInfos) {

        public SnssaiInfo {
            dnnInfos = List.copyOf(dnnInfos);
        }
    }

    /**
     * TS 29.503 §6.1.6.2.7.
     *
     * @param dnn a data network name, or {@code *} for any
     */
    public record DnnInfo(String dnn, @JsonProperty(isRequired = OptBoolean.FALSE) boolean defaultDnnIndicator) {
    }
}
