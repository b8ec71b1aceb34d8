// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;

/** What sessions an MME takes beside those of IP (TS 29.502 §6.1.6.2.30). */
public record MmeCapabilities(@JsonProperty(isRequired = OptBoolean.FALSE) boolean nonIpSupported,
        @JsonProperty(isRequired = OptBoolean.FALSE) boolean ethernetSupported) {
}
