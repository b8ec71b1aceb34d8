// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.net.URI;
import org.alcazar.sbi.PlmnId;

/**
 * That an MME serves a UE (TS 29.272 §7.2.3).
 *
 * @param userName the IMSI, 5 to 15 digits
 * @param originHost the MME's name: another one than before means another MME
 * @param cancelLocationUri where that MME is told that it does not serve the UE any more
 * @param initialAttachIndicator whether this comes of an attach: whoever served the UE before may forget it at once
 * @param skipSubscriberData whether the MME has the subscription's data
 */
public record UpdateLocationRequest(String userName, PlmnId visitedPlmnId, String originHost, URI cancelLocationUri,
        @JsonProperty(isRequired = OptBoolean.FALSE) boolean initialAttachIndicator,
        @JsonProperty(isRequired = OptBoolean.FALSE) boolean skipSubscriberData) {

    private static final int LONGEST_HOST = 255;

    public UpdateLocationRequest {
        if (originHost.isEmpty() || originHost.length() > LONGEST_HOST) {
            throw new IllegalArgumentException("an MME's name has 1 to " + LONGEST_HOST + " characters");
        }
    }
}
