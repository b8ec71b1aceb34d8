// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import org.alcazar.sbi.Guami;

/**
 * A change of an AMF's registration (TS 29.503 §6.2.6.2.7).
 *
 * @param guami who asks; must be the registered AMF
 * @param purgeFlag whether that AMF has forgotten the UE, which ends the registration
 */
public record Amf3GppAccessRegistrationModification(Guami guami, @JsonProperty(isRequired = OptBoolean.FALSE) boolean purgeFlag) {
}
