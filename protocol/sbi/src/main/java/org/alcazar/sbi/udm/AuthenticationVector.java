// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An authentication vector; which kind is told by {@code avType} (TS 29.503 §6.3.6.2.5). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "avType")
@JsonSubTypes(@JsonSubTypes.Type(value = Av5GHeAka.class, name = "5G_HE_AKA"))
public sealed interface AuthenticationVector permits Av5GHeAka {
}
