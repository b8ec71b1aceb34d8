// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.net.URI;
import java.util.UUID;
import org.alcazar.sbi.Guami;
import org.jspecify.annotations.Nullable;

/**
 * That an AMF serves a UE (TS 29.503 §6.2.6.2.2).
 *
 * @param deregCallbackUri where that AMF is told that it does not any more
 * @param pei the equipment's identity, if the AMF asked for it
 * @param initialRegistrationInd whether this comes of an initial registration: the AMF before then learns that it may forget the UE at once
 */
public record Amf3GppAccessRegistration(UUID amfInstanceId, URI deregCallbackUri, Guami guami, RatType ratType, @Nullable String pei,
        @JsonProperty(isRequired = OptBoolean.FALSE) boolean initialRegistrationInd) {
}
